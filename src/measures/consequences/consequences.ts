/**
 * What each answer to a question would change, in figures: the workbook is loaded and worked out under each reading in turn, by
 * the very rules of a refresh. Nothing is written.
 */
import type { Day } from '../../calendar'
import { CONTACTS_WITHOUT_OUTCOME, GRADE_NUMBERS, loadRecords, NOTHING_LISTED, type MeasureId, type QuestionCode, type Records, type SettingName, type TargetRow } from '../../records'
import type { Progress, WorkbookPort } from '../../workbook'
import { calculateOnly } from '../calculate'
import { MEASURES } from '../catalogue'
import type { Direction, JudgedRate } from '../figures'
import { readOnce } from './readOnce'
import { wordsFound, type WordFound } from './wordsFound'

/** A figure as it would be. */
export interface ReadingFigure extends JudgedRate {
  readonly measure: MeasureId
  readonly direction: Direction
}

/** One way to answer a question. */
export interface QuestionReading {
  /** What the answer writes: a setting's value; of the target its millionths, as text. */
  readonly value: string
  /** Whether the workbook is read so now. */
  readonly inForce: boolean
  readonly figures: readonly ReadingFigure[]
}

export interface QuestionConsequences {
  readonly question: QuestionCode
  /** False where the question does not touch this workbook: no grade is a number, no contact is in doubt. */
  readonly arises: boolean
  /** The one in force first. */
  readonly readings: readonly QuestionReading[]
  /** Types of visit or supervision that were found, most rows first; none for other questions. */
  readonly words: readonly WordFound[]
  /** Contacts with neither `Visit required` nor an outcome; 0 for other questions. */
  readonly inDoubt: number
}

export interface WeighOptions {
  readonly asAt?: Day
  readonly today: Day
  /** A further value to weigh, as it would be typed. */
  readonly tried?: string
  readonly progress?: Progress
  readonly signal?: AbortSignal
}

/** The setting that answers a question; of the target it is a row of `Targets`. */
export const ANSWERING_SETTING: Readonly<Record<Exclude<QuestionCode, 'inadequate-target'>, SettingName>> = {
  'visit-types': 'Visit types that do not count',
  'supervision-types': 'Supervision types that do not count',
  'contact-calls-for-visit': 'Contacts without an outcome',
  'grade-numbers': 'Grade numbers',
}

/** What `8/5%` may mean, in millionths. */
const TARGETS_MEANT = [85_000, 80_000, 50_000]

/** The readings offered besides the one in force. */
const CHOICES: Readonly<Record<keyof typeof ANSWERING_SETTING, readonly string[]>> = {
  'visit-types': [NOTHING_LISTED],
  'supervision-types': [NOTHING_LISTED],
  'contact-calls-for-visit': Object.values(CONTACTS_WITHOUT_OUTCOME),
  'grade-numbers': Object.values(GRADE_NUMBERS),
}

function measuresOf(question: QuestionCode): readonly MeasureId[] {
  return MEASURES.filter((measure) => measure.questions.includes(question)).map(({ id }) => id)
}

function figuresOf(records: Records, question: QuestionCode): readonly ReadingFigure[] {
  return calculateOnly(records, measuresOf(question)).map(({ id, direction, numerator, denominator, target, tolerance, status, needed }) => ({
    measure: id,
    direction,
    numerator,
    denominator,
    target,
    tolerance,
    status,
    needed,
  }))
}

/** The records with another target for audits judged inadequate, on whatever day. */
function withTarget(records: Records, target: number): Records {
  const isMeant = ({ measure, team }: TargetRow) => measure === 'audits-inadequate' && team < 0
  const typed = records.targets.some(isMeant)
  const targets = typed
    ? records.targets.map((row) => (isMeant(row) ? { ...row, target } : row))
    : [...records.targets, { measure: 'audits-inadequate' as const, team: -1, target, from: 0, confirmed: false }]
  return { ...records, targets }
}

function weighTarget(records: Records, tried: string | undefined): readonly QuestionReading[] {
  const now = figuresOf(records, 'inadequate-target')
  const inForce = now[0]?.target ?? TARGETS_MEANT[0]
  const others = [...TARGETS_MEANT, ...(tried === undefined ? [] : [Number(tried)])].filter((target) => target !== inForce)
  return [
    { value: String(inForce), inForce: true, figures: now },
    ...[...new Set(others)].map((target) => ({ value: String(target), inForce: false, figures: figuresOf(withTarget(records, target), 'inadequate-target') })),
  ]
}

function settingInForce(records: Records, setting: SettingName): string {
  return records.settings.shown.find((shown) => shown.setting === setting)?.value ?? ''
}

/** Whether a question touches a workbook at all: whether it holds what the question is about. */
export function questionArises({ audits, gradesFromNumbers, contacts, visits, supervisions }: Records, question: QuestionCode): boolean {
  switch (question) {
    case 'inadequate-target':
      return audits !== null
    case 'grade-numbers':
      return gradesFromNumbers
    case 'contact-calls-for-visit':
      return contacts?.undecided.includes(1) ?? false
    case 'visit-types':
      return visits !== null
    case 'supervision-types':
      return supervisions !== null
  }
}

/**
 * The readings of one question with the figures that each gives, as at the day asked for.
 *
 * @param workbook one whose pages are its reader's to keep; it is read once
 */
export async function consequencesOf(workbook: WorkbookPort, question: QuestionCode, { asAt, today, tried, progress, signal }: WeighOptions): Promise<QuestionConsequences> {
  const kept = readOnce(workbook)
  const records = await loadRecords(kept, { asAt, today, progress, signal })
  const words = question === 'visit-types' || question === 'supervision-types' ? wordsFound(records, question, settingInForce(records, ANSWERING_SETTING[question])) : []
  const inDoubt = question === 'contact-calls-for-visit' ? (records.contacts?.undecided.reduce((sum, one) => sum + one, 0) ?? 0) : 0
  const about = { question, arises: questionArises(records, question), words, inDoubt }
  if (question === 'inadequate-target') return { ...about, readings: weighTarget(records, tried) }
  const setting = ANSWERING_SETTING[question]
  const inForce = settingInForce(records, setting)
  const readings: QuestionReading[] = [{ value: inForce, inForce: true, figures: figuresOf(records, question) }]
  const others = [...CHOICES[question], ...(tried === undefined ? [] : [tried])]
  for (const value of new Set(others)) {
    if (value === inForce) continue
    signal?.throwIfAborted()
    const other = await loadRecords(kept, { asAt, today, signal, tried: { [setting]: value } })
    readings.push({ value, inForce: false, figures: figuresOf(other, question) })
  }
  return { ...about, readings }
}
