/** Children's names, dates of birth, NHS numbers and UPNs are never needed: where such a column is seen, it is not read (tables.md, section 1). */
const SENSITIVE = [
  /nhs/,
  /^(?:formeror?|former|temporary|pupil)?upns?(?:number|unknown)?$/,
  /uniquepupilnumber/,
  /dateofbirth|birthdate|birthday|dayofbirth|^birth$/,
  /(?:^|child|childs|client|person)dob$/,
  /^dob/,
  /(?:child|childs|children|childrens|client|clients|person|persons|youngperson|youngpersons|pupil|patient|serviceuser|subject)(?:full)?names?$/,
  /^(?:full)?nameof(?:the)?(?:child|client|person|youngperson|serviceuser|pupil)/,
  /forename|firstname|surname|lastname|familyname|givenname|middlename|knownas|preferredname/,
]

/** Whether a folded header belongs to a column that must not be read. */
export function isSensitiveHeader(foldedHeader: string): boolean {
  return SENSITIVE.some((pattern) => pattern.test(foldedHeader))
}
