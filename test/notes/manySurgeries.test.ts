import { onExcel, onFiles } from './openSurgeries'
import { describeTypedWords } from './typedWords'

describeTypedWords('files', onFiles, 12)
describeTypedWords('Excel', onExcel, 12)
