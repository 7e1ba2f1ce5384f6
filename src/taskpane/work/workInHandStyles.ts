import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, fontVariantNumeric: 'tabular-nums' },
  cancel: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS },
})
