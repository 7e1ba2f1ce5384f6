/** What a port that the page hands to its worker is for. The first is about the workbook. */
export type Conversation = 'about-the-workbook' | 'about-the-figures'
