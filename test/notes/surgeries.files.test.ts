import { onFiles } from './openSurgeries'
import { describeSurgeries } from './surgeries'
import { describeTypedWords } from './typedWords'

describeSurgeries('files', async () => (await onFiles()).surgeries)
describeTypedWords('files', onFiles, 3)
