import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  date: { width: '100%', maxWidth: '220px', minWidth: 0 },
  dateInput: { minWidth: 0 },
  refresh: { alignSelf: 'flex-start' },
})
