/** Collects what is wrong, and hands it back in the order of the tables, ranges, rows and columns. */
import type { Issue, IssueCode, RowOutcome } from '../../words'
import { columnNumberOf, columnOf, type RangePlan } from '../finding/rangePlan'

/** Whom an issue concerns, as shown. */
export interface Concerned {
  readonly worker: string
  readonly team: string
}

export const NOBODY: Concerned = { worker: '', team: '' }

/** Issues of one load. */
export class IssueLog {
  private readonly byPlan = new Map<RangePlan, Issue[]>()

  /** An issue with one cell of a row; the field blank: with the row as a whole. */
  add(
    plan: RangePlan,
    row: number,
    field: string,
    code: IssueCode,
    value: string,
    outcome: RowOutcome,
    concerned: Concerned = NOBODY,
    facts?: readonly string[],
  ): void {
    const issue: Issue = {
      code,
      table: plan.table,
      sheet: plan.source.sheet,
      row,
      column: columnOf(plan, field)?.header.trim() ?? '',
      columnNumber: columnNumberOf(plan, field),
      value,
      outcome,
      worker: concerned.worker,
      team: concerned.team,
      ...(facts ? { facts } : {}),
    }
    this.push(plan, issue)
  }

  /** An issue with a row of a settings table, which concerns nobody. */
  addSetting(plan: RangePlan, row: number, field: string, code: IssueCode, value: string, outcome: RowOutcome, facts?: readonly string[]): void {
    this.add(plan, row, field, code, value, outcome, NOBODY, facts)
  }

  /** An issue with a header, or with a header that is not there. */
  addHeader(plan: RangePlan, column: string, columnNumber: number, code: IssueCode, value: string, outcome: RowOutcome, facts: readonly string[]): void {
    this.push(plan, {
      code,
      table: plan.table,
      sheet: plan.source.sheet,
      row: plan.headerRow,
      column,
      columnNumber,
      value,
      outcome,
      facts,
      ...NOBODY,
    })
  }

  /** Every issue: range by range in the order given, by row, then by column. */
  inOrder(plans: readonly RangePlan[]): readonly Issue[] {
    return plans.flatMap((plan) => (this.byPlan.get(plan) ?? []).sort((a, b) => a.row - b.row || a.columnNumber - b.columnNumber))
  }

  private push(plan: RangePlan, issue: Issue): void {
    const known = this.byPlan.get(plan)
    if (known) known.push(issue)
    else this.byPlan.set(plan, [issue])
  }
}
