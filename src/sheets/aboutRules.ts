/** Last sections of `About`: the questions, targets, timescales, settings and holidays in force. */
import { longDate, printTimescale, type Timescale } from '../calendar'
import type { Figures } from '../measures'
import { SETTING_DEFAULTS, TIMESCALE_DEFAULTS, type QuestionCode, type Records, type TargetRow, type TimescaleRow, type TimescaleSubject } from '../records'
import { ABOUT_WORDS, forTeam, fromDay, MEASURE_NAMES, questionReading, QUESTION_WORDS, sentence, targetText, timescaleText, toleranceText, type QuestionRule } from '../words'
import type { AboutFact, AboutSection } from './aboutRows'
import { quotedTarget } from './noteBeside'
import { targetPercent } from './printedRate'

function questionFacts(figures: Figures, records: Records): AboutFact[] {
  const audits = figures.measures.find(({ id }) => id === 'audits-inadequate')
  const { gradeNumbers, contactsWithoutOutcome } = records.settings
  const rule: QuestionRule = {
    ...(gradeNumbers === 'one-is-inadequate' ? { numbersReversed: true } : {}),
    ...(contactsWithoutOutcome === 'need-no-visit' ? { undecidedNeedNone: true } : {}),
  }
  return (Object.keys(QUESTION_WORDS) as QuestionCode[]).map((question) => {
    const arises = question !== 'grade-numbers' || records.gradesFromNumbers
    const answer = records.confirmed.has(question) ? ABOUT_WORDS.confirmed : ABOUT_WORDS.notConfirmed
    return {
      item: QUESTION_WORDS[question].question,
      value: arises ? answer : ABOUT_WORDS.doesNotArise,
      note: `${sentence(questionReading(question, audits === undefined ? '' : quotedTarget(audits), rule))} ${QUESTION_WORDS[question].matters}`,
    }
  })
}

/** A row of `Targets` that rules for a team, or from a day on. */
function targetRowFact(row: TargetRow, records: Records): AboutFact {
  const name = MEASURE_NAMES[row.measure]
  return {
    item: row.team < 0 ? name : forTeam(name, records.teams.shown[row.team]),
    value: row.target === undefined ? null : targetPercent(row.target),
    note: fromDay(longDate(row.from)),
  }
}

function targetFacts(figures: Figures, records: Records): AboutFact[] {
  const inForce = figures.measures.map(({ id, target, tolerance, direction }): AboutFact => ({
    item: MEASURE_NAMES[id],
    value: target === null ? ABOUT_WORDS.noTarget : targetText(targetPercent(target), direction),
    note: tolerance === null ? undefined : toleranceText(`${tolerance / 10_000}`),
  }))
  const special = records.targets.filter(({ team, from }) => team >= 0 || from > 0)
  return [...inForce, ...special.map((row) => targetRowFact(row, records))]
}

function printed(timescale: Timescale | undefined): string {
  return timescale === undefined ? '' : printTimescale(timescale)
}

type TimescalePart = 'firstVisit' | 'thenEvery'

/** The general rule of one subject: the lowest general row of `Timescales` that gives a part, else the default. What is typed as the default has it is the default still. */
function generalTimescale(subject: TimescaleSubject, rows: readonly TimescaleRow[]): AboutFact {
  const defaults = TIMESCALE_DEFAULTS[subject]
  const typed = (part: TimescalePart) => rows.findLast((row) => row.subject === subject && row.team < 0 && row[part] !== undefined)?.[part]
  const inForce = (part: TimescalePart) => (defaults.columns.includes(part) ? printTimescale(typed(part) ?? defaults[part]) : '')
  const isDefault = defaults.columns.every((part) => inForce(part) === printTimescale(defaults[part]))
  return {
    item: subject,
    value: timescaleText(inForce('firstVisit'), inForce('thenEvery')),
    note: isDefault ? ABOUT_WORDS.isDefault : ABOUT_WORDS.isTyped,
  }
}

function timescaleFacts(records: Records): AboutFact[] {
  const rows = records.timescales
  const general = (Object.keys(TIMESCALE_DEFAULTS) as TimescaleSubject[]).map((subject) => generalTimescale(subject, rows))
  const ofTeams = rows.filter(({ team }) => team >= 0).map((row): AboutFact => ({
    item: forTeam(row.subject, records.teams.shown[row.team]),
    value: timescaleText(printed(row.firstVisit), printed(row.thenEvery)),
    note: ABOUT_WORDS.isTyped,
  }))
  return [...general, ...ofTeams]
}

function settingFacts(records: Records): AboutFact[] {
  const lists = new Set<string>(SETTING_DEFAULTS.flatMap(({ setting, kind }) => (kind === 'list' ? [setting] : [])))
  return records.settings.shown.map(({ setting, value, isDefault }) => ({
    item: setting,
    value: value === '' ? null : value,
    note: isDefault ? ABOUT_WORDS.isDefault : ABOUT_WORDS.isTyped,
    ...(!isDefault && lists.has(setting) ? { quotes: 'value' as const } : {}),
  }))
}

export function aboutRules(figures: Figures, records: Records): AboutSection[] {
  return [
    { section: ABOUT_WORDS.questions, facts: questionFacts(figures, records) },
    { section: ABOUT_WORDS.targets, facts: targetFacts(figures, records) },
    { section: ABOUT_WORDS.timescales, facts: timescaleFacts(records) },
    { section: ABOUT_WORDS.settings, facts: settingFacts(records) },
    { section: ABOUT_WORDS.holidays, facts: [{ item: ABOUT_WORDS.holidaysItem, value: records.holidays.length, format: 'integer' }] },
  ]
}
