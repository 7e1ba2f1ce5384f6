import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  // the whole line is the target, at least 24 px high
  choice: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '24px', paddingInlineStart: tokens.spacingHorizontalS },
  line: { margin: 0, overflowWrap: 'anywhere' },
  button: { alignSelf: 'flex-start' },
})
