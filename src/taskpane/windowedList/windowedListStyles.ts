import { makeStyles, tokens } from '@fluentui/react-components'

export const useStyles = makeStyles({
  box: {
    maxHeight: '360px',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  rows: { position: 'relative' },
  // one under the other as the browser sets them: whatever becomes of their heights, none lies over another
  shown: { position: 'absolute', insetInline: 0 },
  row: {
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  onlyRead: { cursor: 'default', ':hover': { backgroundColor: 'transparent' } },
  ticked: { display: 'flex' },
  tick: { flexShrink: 0, width: '32px', minHeight: '32px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, textAlign: 'center' },
  beside: { flexGrow: 1, minWidth: 0 },
  // a line at its side, so that the row stood on is not told by colour alone
  active: { paddingInlineStart: `calc(${tokens.spacingHorizontalS} - 4px)`, borderInlineStartWidth: '4px', borderInlineStartStyle: 'solid', borderInlineStartColor: tokens.colorCompoundBrandStroke },
})
