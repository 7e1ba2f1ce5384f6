/** The same thing written other ways, as case systems and people write it; and words that mean nothing to anybody else. */
export const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  'Child in need': ['CIN', 'CiN', 'Children in need', 'c) Child in need plan'],
  'Child protection plan': ['CP', 'CPP', 'Child protection', 'b) Child Protection plan'],
  'Child in care': ['CLA', 'LAC', 'Looked after child', 'a) Looked after child'],
  Outstanding: ['O', 'outstanding'],
  Good: ['G', 'good', 'Good '],
  'Requires improvement': ['RI', 'R.I.', 'Requires improvement to be good', 'requires  improvement'],
  Inadequate: ['I', 'Inad', 'inadequate'],
  Yes: ['Y', 'yes', 'TRUE', '1', 'a) Yes', '✓'],
  No: ['N', 'no', 'FALSE', '0', 'b) No', '✗'],
  Urgent: ['P1', 'Red', 'Immediate', 'same day'],
  Standard: ['P2', 'Routine', 'Green', 'standard', 'Amber'],
  'No further action': ['NFA', 'no further action'],
  'Strategy discussion': ['S47', 'Section 47 enquiry'],
  'Referral to social care': ['Referred', 'Progress to referral'],
  'Statutory assessment': ['Assessment', 'Single assessment'],
  'Early help': ['Early Help hub', 'early help'],
  Held: ['Completed', 'held', 'Yes', 'Attended'],
  Cancelled: ['DNA', 'Not held', 'Postponed', 'cancelled'],
  Personal: ['1:1', 'One to one', 'Personal supervision'],
  Professional: ['Professional supervision'],
  Case: ['Case supervision'],
  Group: ['Group supervision'],
  Red: ['R', 'RED', 'Red - slipping'],
  Amber: ['A', 'amber'],
  Green: ['G', 'green', 'Green (on track)'],
  Blue: ['Complete', 'B', 'Completed'],
}

/** By column: words that no rule knows. */
export const UNKNOWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  'Case type': ['Private fostering', 'Care leaver', 'Adoption support'],
  Priority: ['asap', 'tbc', 'Tier 3'],
  Outcome: ['Duplicate entry', 'See file', 'Pending'],
  Status: ['tbc', 'left early'],
  RAG: ['On hold', 'Amber/Red'],
}

export const GRADES_OFF_SCALE = ['Adequate', 'Met', 'Not graded', 'Weak', '5'] as const
export const ODD_YES_NO = ['?', 'maybe', 'see note', 'partly'] as const
export const BLANKS = ['', '-', '–', 'n/a', ' '] as const
export const NOBODYS_NAMES = ['Duty worker', 'Unallocated', 'Agency (new)', 'To be confirmed'] as const
