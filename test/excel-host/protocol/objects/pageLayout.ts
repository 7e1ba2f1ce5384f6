/** How a sheet prints. */
import {
  type Area,
  type HeaderFooter,
  HostError,
  isEntireColumns,
  isEntireRows,
  PAGE_SETTINGS,
  type PageLayout,
  type Sheet,
} from '../../model'
import type { Arguments } from '../arguments'
import { flagOf, numberOf, knownOf, textOf, wordOf } from '../coerce'
import { describeType, type Scalar } from '../hostObject'
import { LiveAreas } from '../liveRange'
import type { Session } from '../session'
import { range, rangeAreas, rangeAt, rangesAt } from './range'

function setting(name: string): Scalar<Sheet> {
  const { start, words } = PAGE_SETTINGS[name]
  const coerce = (value: unknown): string | number | boolean => {
    if (words !== undefined) return wordOf(value, words)
    if (name === 'FirstPageNumber') return value === '' ? '' : numberOf(value)
    return typeof start === 'boolean' ? flagOf(value) : numberOf(value)
  }
  return {
    get: (sheet) => sheet.pageLayout.settings[name],
    set: (sheet, value) => {
      sheet.pageLayout.settings[name] = coerce(value)
    },
  }
}

function zoomOf(value: unknown): PageLayout['zoom'] {
  const given = knownOf(value, ['scale', 'horizontalFitToPages', 'verticalFitToPages'], 'a zoom')
  const pages = (name: 'horizontalFitToPages' | 'verticalFitToPages'): Record<string, number> =>
    typeof given[name] === 'number' ? { [name]: given[name] } : {}
  if (typeof given.scale === 'number') {
    if (given.scale < 10 || given.scale > 400) throw new HostError('InvalidArgument', `${given.scale} is no scale.`)
    return { scale: given.scale }
  }
  return { ...pages('horizontalFitToPages'), ...pages('verticalFitToPages') }
}

interface HeaderPlace {
  readonly header: HeaderFooter
}

function headerPart(name: keyof HeaderFooter): Scalar<HeaderPlace> {
  return {
    get: ({ header }) => header[name],
    set: ({ header }, value) => {
      if (textOf(value).length > 255) throw new HostError('InvalidArgument', 'A header or footer holds 255 characters.')
      header[name] = textOf(value)
    },
  }
}

const headerFooter = describeType<HeaderPlace>({
  name: 'HeaderFooter',
  scalars: {
    LeftHeader: headerPart('leftHeader'),
    CenterHeader: headerPart('centerHeader'),
    RightHeader: headerPart('rightHeader'),
    LeftFooter: headerPart('leftFooter'),
    CenterFooter: headerPart('centerFooter'),
    RightFooter: headerPart('rightFooter'),
  },
})

const headersFooters = describeType<Sheet>({
  name: 'HeaderFooterGroup',
  scalars: {
    State: {
      get: (sheet) => sheet.pageLayout.headersState,
      set: (sheet, value) => {
        sheet.pageLayout.headersState = wordOf(value, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'])
      },
    },
    UseSheetMargins: {
      get: (sheet) => sheet.pageLayout.useSheetMargins,
      set: (sheet, value) => {
        sheet.pageLayout.useSheetMargins = flagOf(value)
      },
    },
    UseSheetScale: {
      get: (sheet) => sheet.pageLayout.useSheetScale,
      set: (sheet, value) => {
        sheet.pageLayout.useSheetScale = flagOf(value)
      },
    },
  },
  links: {
    DefaultForAllPages: (sheet, session) => headerFooter({ header: sheet.pageLayout.headers.DefaultForAllPages }, session),
    FirstPage: (sheet, session) => headerFooter({ header: sheet.pageLayout.headers.FirstPage }, session),
    EvenPages: (sheet, session) => headerFooter({ header: sheet.pageLayout.headers.EvenPages }, session),
    OddPages: (sheet, session) => headerFooter({ header: sheet.pageLayout.headers.OddPages }, session),
  },
})

/** Entire rows or columns, given as an address (`$1:$3`) or as a range. */
function titles(sheet: Sheet, given: Arguments, session: Session, entire: (area: Area) => boolean): Area {
  const { area } = given.rangeOrNull(0) ?? rangeAt(sheet, given.text(0), session)
  if (!entire(area)) throw new HostError('InvalidArgument', 'Print titles are entire rows or columns.')
  return area
}

const POINTS: Readonly<Record<'Points' | 'Inches' | 'Centimeters', number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }

function setMargins(sheet: Sheet, given: Arguments): void {
  const points = POINTS[wordOf(given.raw(0), ['Points', 'Inches', 'Centimeters'])]
  for (const [name, value] of Object.entries(given.record(1))) {
    const key = `${name[0].toUpperCase()}${name.slice(1)}Margin`
    if (PAGE_SETTINGS[key] === undefined) throw new HostError('InvalidArgument', `There is no margin ${name}.`)
    sheet.pageLayout.settings[key] = numberOf(value) * points
  }
}

export const pageLayout = describeType<Sheet>({
  name: 'PageLayout',
  scalars: {
    ...Object.fromEntries(Object.keys(PAGE_SETTINGS).map((name) => [name, setting(name)])),
    Zoom: {
      get: (sheet) => sheet.pageLayout.zoom,
      set: (sheet, value) => {
        sheet.pageLayout.zoom = zoomOf(value)
      },
    },
  },
  links: { HeadersFooters: (sheet, session) => headersFooters(sheet, session) },
  objects: {
    GetPrintTitleRowsOrNullObject: (sheet, _, session) =>
      sheet.pageLayout.titleRows === null ? null : range(session.range(sheet, sheet.pageLayout.titleRows), session),
    GetPrintTitleColumnsOrNullObject: (sheet, _, session) =>
      sheet.pageLayout.titleColumns === null ? null : range(session.range(sheet, sheet.pageLayout.titleColumns), session),
    GetPrintAreaOrNullObject: (sheet, _, session) => {
      const areas = sheet.pageLayout.printArea
      return areas === null ? null : rangeAreas(new LiveAreas(areas.map((area) => session.range(sheet, area))), session)
    },
  },
  methods: {
    SetPrintTitleRows: (sheet, given, session) => {
      sheet.pageLayout.titleRows = titles(sheet, given, session, isEntireRows)
    },
    SetPrintTitleColumns: (sheet, given, session) => {
      sheet.pageLayout.titleColumns = titles(sheet, given, session, isEntireColumns)
    },
    SetPrintArea: (sheet, given, session) => {
      const ranges = given.rangeOrNull(0) === null ? rangesAt(sheet, given.text(0), session) : [given.range(0)]
      sheet.pageLayout.printArea = ranges.map(({ area }) => area)
    },
    SetPrintMargins: setMargins,
  },
})
