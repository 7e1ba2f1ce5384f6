/** What happens in a workbook, as it is told to whoever listens. */

/** Who changes the workbook: this add-in, the person who has it open, or someone who has it open elsewhere. */
export type Actor = 'add-in' | 'user' | 'colleague'

export type EventKind =
  | 'sheet changed'
  | 'sheet added'
  | 'sheet deleted'
  | 'sheet activated'
  | 'sheet deactivated'
  | 'selection changed'
  | 'table changed'
  | 'table added'
  | 'table deleted'

export interface WorkbookEvent {
  readonly kind: EventKind
  readonly actor: Actor
  readonly sheetId: string
  readonly tableId?: string
  /** What Excel tells besides: address, changeType, values before and after … */
  readonly args: Readonly<Record<string, unknown>>
}
