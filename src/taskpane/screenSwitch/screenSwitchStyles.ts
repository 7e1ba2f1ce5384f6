import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  // Office puts its own menu into the 40 x 40 px at the top right
  nav: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS, minHeight: '32px', paddingInlineEnd: '40px' },
  screen: {
    // four names in one line of 320 px
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`,
    border: 0,
    borderBottom: '3px solid transparent',
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // contrast themes paint every border: only the current one keeps its line there
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  current: {
    borderBottomColor: tokens.colorCompoundBrandBackground,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
})
