/** Records of a made-up county of any size, straight into columns: what `calculate` is measured on. */
import { dayOf, type Day } from '../src/calendar'
import type { NameList, Records, RecordTable, TableName } from '../src/records'

/** Small seeded generator (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const names = (prefix: string, count: number): NameList => {
  const shown = Array.from({ length: count }, (_, index) => `${prefix} ${index + 1}`)
  return { shown, folded: shown.map((name) => name.toLowerCase()) }
}

export interface Size {
  readonly visits: number
  readonly episodes: number
  readonly workers: number
}

const AS_AT = dayOf(2019, 7, 31)
const DAYS = 720

/** Visits in no order, as logs of several systems come together. */
export function syntheticRecords({ visits, episodes, workers }: Size): Records {
  const random = seeded(visits + episodes + workers)
  const upTo = (below: number): number => Math.floor(random() * below)
  const children = Math.ceil(episodes * 0.8)
  const teams = Math.max(1, Math.round(workers / 15))
  const supervisions = workers * 12
  const contacts = Math.ceil(episodes / 3)
  const audits = Math.ceil(episodes / 20)
  const day = (within: number): Day => AS_AT - upTo(within)
  const ints = (count: number, fill: (index: number) => number) => Int32Array.from({ length: count }, (_, index) => fill(index))
  const bytes = (count: number, fill: (index: number) => number) => Uint8Array.from({ length: count }, (_, index) => fill(index))
  const table = (count: number, ...found: string[]): RecordTable => ({
    count,
    row: ints(count, (index) => index + 2),
    reading: new Uint16Array(count),
    found: new Set(found),
  })
  const none = (count: number) => new Int32Array(count)
  const unknown = (count: number) => new Int32Array(count).fill(-1)
  const noTime = (count: number) => new Int16Array(count).fill(-1)
  const starts = ints(episodes, () => day(DAYS))
  const caseTypes = bytes(episodes, () => 1 + upTo(3))
  return {
    asAt: AS_AT,
    today: AS_AT,
    settings: {
      extractDate: 0,
      countingRule: 'day-after-is-day-1',
      workingDayRule: 'bank-holidays-off',
      countChildOnce: true,
      supervisionsNeeded: 3,
      longAbsenceDays: 28,
      lookAheadDays: 14,
      contactsWithoutOutcome: 'call-for-visit',
      gradeNumbers: 'one-is-outstanding',
      reportPeriod: 'fortnightly',
      refreshOnChange: false,
      shown: [],
    },
    settingsTables: new Set(),
    settingsSheets: [],
    holidays: [],
    targets: [],
    timescales: [],
    confirmed: new Set(),
    gradesFromNumbers: false,
    children: Array.from({ length: children }, (_, index) => String(100_000 + index)),
    families: Array.from({ length: Math.ceil(children / 2) }, (_, index) => `F${index}`),
    people: names('Worker', workers),
    teams: names('Team', teams),
    managers: names('Manager', teams),
    headsOfService: names('Head', Math.max(1, Math.ceil(teams / 10))),
    outcomes: ['Assessment', 'Strategy discussion'],
    visitTypes: ['Statutory visit'],
    supervisionTypes: [],
    ranges: [],
    visitIntervals: [],
    audits: {
      ...table(audits),
      day: ints(audits, () => day(365)),
      child: ints(audits, () => upTo(children)),
      caseType: bytes(audits, () => 1 + upTo(3)),
      headOfService: unknown(audits),
      manager: unknown(audits),
      team: unknown(audits),
      worker: ints(audits, () => upTo(workers)),
      auditor: ints(audits, () => upTo(workers)),
      moderator: unknown(audits),
      overall: bytes(audits, () => 1 + upTo(4)),
      moderated: new Uint8Array(audits),
      final: bytes(audits, () => 1 + upTo(4)),
      agreed: new Uint8Array(audits),
      reAudit: new Uint8Array(audits),
      reAuditOf: unknown(audits),
      random: new Int8Array(audits),
      allocated: none(audits),
      due: none(audits),
      actions: unknown(audits),
      actionTexts: [],
      actionDue: none(audits),
    },
    workers: {
      ...table(workers, 'Role'),
      person: ints(workers, (index) => index),
      caseHolding: bytes(workers, () => 1),
      team: ints(workers, (index) => index % teams),
      manager: ints(workers, (index) => index % teams),
      headOfService: ints(workers, (index) => Math.floor((index % teams) / 10)),
      start: ints(workers, () => day(DAYS * 2)),
      end: none(workers),
      awayFrom: none(workers),
      awayTo: none(workers),
    },
    supervisions: {
      ...table(supervisions),
      worker: ints(supervisions, () => upTo(workers)),
      day: ints(supervisions, () => day(365)),
      supervisor: unknown(supervisions),
      counts: bytes(supervisions, () => 1),
      type: unknown(supervisions),
    },
    contacts: {
      ...table(contacts),
      child: ints(contacts, () => upTo(children)),
      day: ints(contacts, () => day(400)),
      minute: noTime(contacts),
      callsForVisit: bytes(contacts, () => (random() < 0.7 ? 1 : 0)),
      undecided: new Uint8Array(contacts),
      outcome: ints(contacts, () => upTo(2)),
      urgent: bytes(contacts, () => (random() < 0.1 ? 1 : 0)),
      firstSeen: none(contacts),
      firstSeenMinute: noTime(contacts),
      worker: ints(contacts, () => upTo(workers)),
      team: unknown(contacts),
    },
    cases: {
      ...table(episodes),
      child: ints(episodes, () => upTo(children)),
      family: ints(episodes, () => upTo(Math.ceil(children / 2))),
      caseType: caseTypes,
      start: starts,
      end: ints(episodes, (index) => (random() < 0.5 ? Math.min(AS_AT, starts[index] + upTo(300)) : 0)),
      placementStart: ints(episodes, (index) => (caseTypes[index] === 3 ? starts[index] + upTo(60) : 0)),
      longTerm: new Int8Array(episodes).fill(-1).map((value, index) => (caseTypes[index] === 3 && random() < 0.3 ? 1 : value)),
      visitInterval: unknown(episodes),
      lastSeen: none(episodes),
      unborn: new Uint8Array(episodes),
      worker: ints(episodes, () => upTo(workers)),
      allocatedSince: none(episodes),
      team: unknown(episodes),
      manager: unknown(episodes),
    },
    actions: null,
    visits: {
      ...table(visits, 'Seen'),
      child: ints(visits, () => upTo(children)),
      day: ints(visits, () => day(DAYS)),
      minute: noTime(visits),
      type: none(visits),
      typeCounts: bytes(visits, () => 1),
      seen: new Int8Array(visits).fill(1),
      seenAlone: new Int8Array(visits).fill(-1),
      recorded: none(visits),
    },
    readings: (['Audits', 'Workers', 'Supervisions', 'Contacts', 'Cases', 'Visits'] satisfies TableName[]).map((name) => ({
      table: name,
      sheet: name,
      source: name,
      read: 0,
      used: 0,
      leftOut: {},
      columns: {},
      missing: [],
    })),
    issues: [],
  }
}
