/** What a workbook cannot hold as it was asked for, or what was kept of the user's: told to the caller, never silent. */
export type Adjustment =
  /** A text over 32,767 characters: the cell holds its beginning and an ellipsis. */
  | { readonly kind: 'text-cut'; readonly cell: string }
  /** A link to a sheet of ours that the workbook does not hold, or one too many on a cell whose text no formula can hold. */
  | { readonly kind: 'link-left-out'; readonly cell: string }
  /** A pick-list over 255 characters, or with a comma in one of its words: the drop-down is left out. */
  | { readonly kind: 'pick-list-left-out'; readonly column: string }
  /** The row is no longer listed and stays for the words that somebody typed into it. */
  | { readonly kind: 'row-kept'; readonly row: number }
