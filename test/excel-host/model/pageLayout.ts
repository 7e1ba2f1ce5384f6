/** How a sheet prints. */
import type { Area } from './address'

export interface HeaderFooter {
  leftHeader: string
  centerHeader: string
  rightHeader: string
  leftFooter: string
  centerFooter: string
  rightFooter: string
}

export type PageZoom = { scale: number } | { horizontalFitToPages?: number; verticalFitToPages?: number }

export interface PageLayout {
  /** The properties of Excel's PageLayout that only hold a value, by their Pascal-case names. */
  settings: Record<string, string | number | boolean>
  zoom: PageZoom
  /** Rows that head every page; null: none. */
  titleRows: Area | null
  titleColumns: Area | null
  printArea: readonly Area[] | null
  headersState: string
  useSheetMargins: boolean
  useSheetScale: boolean
  headers: Record<'DefaultForAllPages' | 'FirstPage' | 'EvenPages' | 'OddPages', HeaderFooter>
}

/** What a single-valued property may be: a list of words, or a value of the same type as the example. */
export const PAGE_SETTINGS: Readonly<Record<string, { readonly start: string | number | boolean; readonly words?: readonly string[] }>> = {
  Orientation: { start: 'Portrait', words: ['Portrait', 'Landscape'] },
  PaperSize: { start: 'Letter', words: ['Letter', 'LetterSmall', 'Tabloid', 'Legal', 'A3', 'A4', 'A4Small', 'A5', 'B4', 'B5'] },
  BlackAndWhite: { start: false },
  PrintErrors: { start: 'AsDisplayed', words: ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'] },
  CenterHorizontally: { start: false },
  CenterVertically: { start: false },
  PrintHeadings: { start: false },
  PrintGridlines: { start: false },
  PrintComments: { start: 'NoComments', words: ['NoComments', 'EndSheet', 'InPlace'] },
  PrintOrder: { start: 'DownThenOver', words: ['DownThenOver', 'OverThenDown'] },
  DraftMode: { start: false },
  FirstPageNumber: { start: '' },
  LeftMargin: { start: 50.4 },
  RightMargin: { start: 50.4 },
  TopMargin: { start: 54 },
  BottomMargin: { start: 54 },
  HeaderMargin: { start: 21.6 },
  FooterMargin: { start: 21.6 },
}

function blankHeader(): HeaderFooter {
  return { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' }
}

export function newPageLayout(): PageLayout {
  return {
    settings: Object.fromEntries(Object.entries(PAGE_SETTINGS).map(([name, { start }]) => [name, start])),
    zoom: { scale: 100 },
    titleRows: null,
    titleColumns: null,
    printArea: null,
    headersState: 'Default',
    useSheetMargins: true,
    useSheetScale: true,
    headers: { DefaultForAllPages: blankHeader(), FirstPage: blankHeader(), EvenPages: blankHeader(), OddPages: blankHeader() },
  }
}
