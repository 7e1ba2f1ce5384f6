import { onExcel } from './openSurgeries'
import { describeSurgeries } from './surgeries'
import { describeTypedWords } from './typedWords'

describeSurgeries('Excel', async () => (await onExcel()).surgeries)
describeTypedWords('Excel', onExcel, 3)
