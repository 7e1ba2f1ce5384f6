import { makeStyles, tokens } from '@fluentui/react-components'

/** Sheets are drawn as on paper, in the colours that Excel gives them, also where the page around them is dark. */
const PAPER = { ground: '#FFFFFF', text: '#1B1F23', rule: '#D9DDE2', head: '#F3F4F6', mark: '#12355B', field: '#868B95' }

export const useStyles = makeStyles({
  frame: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    colorScheme: 'light',
    backgroundColor: PAPER.ground,
    color: PAPER.text,
    // what stays when the sheet scrolls lies over the sheet's own outline
    ':has(> [role=grid]:focus-visible)::after': { content: '""', position: 'absolute', inset: 0, border: `2px solid ${PAPER.mark}`, pointerEvents: 'none', zIndex: 5 },
  },
  content: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    minHeight: '24px',
    maxHeight: '60px',
    overflowY: 'auto',
    borderBottom: `1px solid ${PAPER.rule}`,
    fontSize: tokens.fontSizeBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  address: { minWidth: '48px', fontWeight: tokens.fontWeightSemibold },
  forTyping: { fontStyle: 'italic' },
  scroller: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    fontFamily: "Calibri, Carlito, 'Segoe UI', system-ui, sans-serif",
    fontSize: '14px',
    lineHeight: '19px',
    outlineStyle: 'none',
  },
  top: { position: 'sticky', top: 0, zIndex: 3, backgroundColor: PAPER.ground, borderBottom: `1px solid ${PAPER.rule}` },
  body: { position: 'relative' },
  row: { position: 'absolute', left: 0, width: '100%' },
  ruled: { borderBottom: `1px solid ${PAPER.rule}`, boxSizing: 'border-box' },
  side: { position: 'sticky', left: 0, zIndex: 2, height: '100%', backgroundColor: PAPER.ground },
  head: { position: 'absolute', top: 0, height: '100%', boxSizing: 'border-box', backgroundColor: PAPER.head, borderRight: `1px solid ${PAPER.rule}`, fontSize: '12px', textAlign: 'center', overflow: 'hidden', userSelect: 'none' },
  column: { position: 'absolute', top: 0, bottom: 0, width: 0, borderRight: `1px solid ${PAPER.rule}`, pointerEvents: 'none' },
  cell: { position: 'absolute', top: 0, height: '100%', boxSizing: 'border-box', padding: '0 4px', overflow: 'hidden', whiteSpace: 'pre', cursor: 'cell' },
  chart: { position: 'absolute', pointerEvents: 'none' },
  wrapped: { whiteSpace: 'pre-wrap', overflowWrap: 'break-word' },
  linked: { textDecoration: 'underline', cursor: 'pointer' },
  // a frame, as a form's field has one: a tint alone is not seen by everybody, and a contrast theme takes it away
  typed: { border: `1px dashed ${PAPER.field}`, padding: '0 3px' },
  selected: { outline: `2px solid ${PAPER.mark}`, outlineOffset: '-2px', zIndex: 1 },
  editor: { position: 'absolute', zIndex: 4, boxSizing: 'border-box', margin: 0, padding: '0 3px', border: `2px solid ${PAPER.mark}`, backgroundColor: PAPER.ground, color: PAPER.text, font: 'inherit', resize: 'none' },
  waiting: { padding: tokens.spacingHorizontalM },
})
