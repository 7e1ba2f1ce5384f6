import { onExcel, onFiles } from './openSurgeries'
import { describeTypedWords } from './typedWords'

describeTypedWords('files', onFiles, { numRuns: 12 })
describeTypedWords('Excel', onExcel, { numRuns: 12 })
