import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  button: { alignSelf: 'flex-start', textAlign: 'start' },
  list: { marginTop: tokens.spacingVerticalXS },
  subject: { fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  level: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  // what nobody looks at is not laid out, where the browser can leave it
  groups: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none', contentVisibility: 'auto', containIntrinsicBlockSize: 'auto 400px' },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  ruled: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  groupName: { overflowWrap: 'anywhere', minWidth: 0 },
  groupFigure: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, fontVariantNumeric: 'tabular-nums' },
  asked: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})
