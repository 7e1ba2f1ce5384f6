/** The lists of `Settings` in force, as the rules that they stand for (measures.md, section 2). */
import { foldName } from '../cells/folding'
import { withoutCode } from '../cells/codePrefix'
import { WordList } from '../cells/wordList'
import { CONTACTS_WITHOUT_OUTCOME, GRADE_NUMBERS, SETTING_DEFAULTS, type SettingName } from '../defaults'
import type { GradeNumbers } from '../records'

/** Built in: in a type of supervision these words count before any list is asked. */
const COUNTS_AS_SUPERVISION = new WordList(['personal', 'professional', 'staff', 'one to one', '1:1'])
/** Of the visit types that do not count, these do where the type is a visit as well. */
const UNLESS_A_VISIT = new WordList(['review', 'conference', 'core group'])
const VISIT = new WordList(['visit'])
/** Built in: these need a visit whatever else the outcome and the lists say, so that no child drops out. */
const FIRST_OF_ALL = new WordList(['s47', 'section 47', 'strategy*'])
const NOT_URGENT = new WordList([
  'standard', 'routine', 'normal', 'non-urgent', 'not urgent', 'amber', 'green', 'medium', 'low', 'P2', 'P3', 'priority 2', 'priority 3', '5 days',
])
const NOT_HELD = new WordList(['cancelled', 'not held', 'rescheduled', 'postponed', 'planned', 'booked', 'scheduled', 'DNA', 'did not attend', 'no show'])
const HELD = new WordList(['held', 'completed', 'done', 'attended', 'yes'])

/** What a word comes to, and whether the rules know it: another word is an issue. */
export interface Judged {
  readonly holds: boolean
  readonly known: boolean
}

function isWhole(list: WordList, text: string): boolean {
  return list.is(text) || list.is(withoutCode(foldName(text)))
}

function defaultList(setting: SettingName): string {
  return SETTING_DEFAULTS.find((known) => known.setting === setting)?.value ?? ''
}

/** The rules, under the lists in force. */
export class Rules {
  private readonly roles: WordList
  private readonly supervisionsOut: WordList
  private readonly visitsOut: WordList
  private readonly visitsOutUnlessVisit: WordList
  private readonly noVisitNeeded: WordList
  private readonly visitNeeded: WordList
  private readonly urgent: WordList
  private readonly limiting: WordList
  /** Whether a contact with neither `Visit required` nor an outcome calls for a visit. */
  readonly undecidedCalls: boolean
  /** Which way grades written as a bare 1 to 4 run. */
  readonly gradeNumbers: GradeNumbers

  /** @param listOf the value in force of a setting, as written */
  constructor(listOf: (setting: SettingName) => string = defaultList) {
    const list = (setting: SettingName) => WordList.parse(listOf(setting))
    this.roles = list('Social worker roles')
    this.supervisionsOut = list('Supervision types that do not count')
    const visits = list('Visit types that do not count').parted(UNLESS_A_VISIT)
    this.visitsOut = visits.rest
    this.visitsOutUnlessVisit = visits.among
    this.noVisitNeeded = list('Outcomes that need no visit')
    this.visitNeeded = list('Outcomes that need a visit')
    this.urgent = list('Urgent priorities')
    this.limiting = list('Limiting domains')
    this.undecidedCalls = listOf('Contacts without an outcome') !== CONTACTS_WITHOUT_OUTCOME['need-no-visit']
    this.gradeNumbers = listOf('Grade numbers') === GRADE_NUMBERS['one-is-inadequate'] ? 'one-is-inadequate' : 'one-is-outstanding'
  }

  /** Whether a role is one of those that hold cases: the whole value. */
  isCaseHoldingRole(role: string): boolean {
    return isWhole(this.roles, role)
  }

  /** A type of supervision, by whole words. */
  supervisionTypeCounts(type: string): boolean {
    return COUNTS_AS_SUPERVISION.isIn(type) || !this.supervisionsOut.isIn(type)
  }

  /** A status of supervision, the whole value: a word that is not known counts. */
  supervisionStatus(status: string): Judged {
    if (isWhole(NOT_HELD, status)) return { holds: false, known: true }
    return { holds: true, known: isWhole(HELD, status) }
  }

  /** A type of visit, by whole words. */
  visitTypeCounts(type: string): boolean {
    if (this.visitsOut.isIn(type)) return false
    return !this.visitsOutUnlessVisit.isIn(type) || VISIT.isIn(type)
  }

  /** Whether an outcome calls for a visit, by words and their beginnings: an outcome that is not known does. */
  callsForVisit(outcome: string): Judged {
    if (FIRST_OF_ALL.isIn(outcome)) return { holds: true, known: true }
    if (this.noVisitNeeded.isIn(outcome)) return { holds: false, known: true }
    return { holds: true, known: this.visitNeeded.isIn(outcome) }
  }

  /** Whether a priority is urgent, the whole value: a word that is not known is not. */
  urgency(priority: string): Judged {
    if (isWhole(this.urgent, priority)) return { holds: true, known: true }
    return { holds: false, known: isWhole(NOT_URGENT, priority) }
  }

  /** Whether a domain of an audit is a limiting one, by the words of its header. */
  isLimitingDomain(header: string): boolean {
    return this.limiting.isIn(header)
  }

  get limitingDomains(): readonly string[] {
    return this.limiting.entries
  }
}
