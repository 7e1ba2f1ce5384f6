import { calculationAt, type Calculation } from './calculation'

/** A calculation in a Web Worker of its own, in a file of its own that is loaded when the first one is asked for. */
export function startCalculation(): Calculation {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { name: 'calculation' })
  const calculation = calculationAt(worker)
  worker.onerror = () => calculation.lost()
  worker.onmessageerror = () => calculation.lost()
  return calculation
}
