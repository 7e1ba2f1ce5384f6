/** The demonstration: a made-up county in a messy extract, refreshed, and its six figures held against their targets. */
import { mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { longDate } from '../calendar'
import type { MeasureFigure } from '../measures'
import { SAMPLE_AS_AT, SAMPLE_CHILDREN, SAMPLE_SEED, sampleWorkbook } from '../newWorkbooks'
import { refresh } from '../refresh'
import { ratePercent, targetPercent } from '../sheets'
import { counted, DEMO_WORDS, MEASURE_NAMES, outOf, statusText, targetText } from '../words'
import { newWorkbook } from '../xlsx'
import { deflateInNode, inflateInNode } from '../xlsx/node'
import { painter, type Paint } from './colour'
import type { Machine } from './machine'
import type { ProgressLine } from './progress'
import { saveWorkbook } from './workbookFiles'

const FILE = 'made-up-county.xlsx'

interface Line {
  readonly name: string
  readonly rate: string
  readonly count: string
  readonly target: string
  readonly status: string
}

function lineOf(measure: MeasureFigure, target: number, paint: Paint): Line {
  return {
    name: MEASURE_NAMES[measure.id],
    rate: measure.denominator === 0 ? '' : ratePercent(measure, measure),
    count: outOf(measure.numerator, measure.denominator),
    target: DEMO_WORDS.target(targetText(targetPercent(target), measure.direction)),
    status: paint(` ${statusText(measure.status)} `, measure.status),
  }
}

/** The measures that have a target, a line each, in columns. */
export function figureLines(measures: readonly MeasureFigure[], paint: Paint): string[] {
  const lines = measures.flatMap((measure) => (measure.target === null ? [] : [lineOf(measure, measure.target, paint)]))
  const widest = (key: keyof Line): number => Math.max(0, ...lines.map((line) => line[key].length))
  return lines.map(({ name, rate, count, target, status }) =>
    [name.padEnd(widest('name')), rate.padStart(widest('rate')), count.padStart(widest('count')), target.padEnd(widest('target')), status].join('  '),
  )
}

/** Makes the county in a folder (null: a new one among the temporary ones), refreshes it there, and prints how it does. */
export async function demo(folder: string | null, machine: Machine, progress: ProgressLine): Promise<void> {
  if (folder !== null) await mkdir(folder, { recursive: true })
  const file = join(folder ?? (await mkdtemp(join(machine.temporaryFolder, 'casefile-demo-'))), FILE)
  const workbook = await newWorkbook(sampleWorkbook({ children: SAMPLE_CHILDREN, seed: SAMPLE_SEED, extract: 'messy' }), inflateInNode, deflateInNode)
  const { now, version, signal } = machine
  const { records, figures } = await refresh(workbook, { today: Math.floor(now), now, version, signal, progress: progress.show })
  await saveWorkbook(workbook, file)
  progress.clear()

  const paint = painter({ isTerminal: machine.out.isTTY === true, environment: machine.environment })
  const issues = counted(records.issues.length, DEMO_WORDS.thing, DEMO_WORDS.things)
  const text = [
    DEMO_WORDS.title,
    DEMO_WORDS.about(SAMPLE_CHILDREN, longDate(SAMPLE_AS_AT)),
    '',
    ...figureLines(figures.measures, paint).map((line) => `  ${line}`),
    '',
    DEMO_WORDS.issues(issues),
    DEMO_WORDS.written(file),
  ]
  machine.out.write(`${text.join('\n')}\n`)
}
