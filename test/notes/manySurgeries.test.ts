import { onExcel, onFiles } from './openSurgeries'
import { describeTypedWords } from './typedWords'

describeTypedWords('files', onFiles, 10)
describeTypedWords('Excel', onExcel, 10)
