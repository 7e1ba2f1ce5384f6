import { makeStyles, tokens } from '@fluentui/react-components'

/** Strokes are `currentColor`, which contrast themes replace; colours of their own they would not. */
export const useStyles = makeStyles({
  figure: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground1 },
  drawing: { display: 'block', width: '100%', height: 'auto', overflow: 'visible' },
  line: { fill: 'none', stroke: 'currentColor', strokeWidth: '1.5px', strokeLinejoin: 'round' },
  target: { stroke: 'currentColor', strokeWidth: '1px', strokeDasharray: '4 3', opacity: 0.75 },
  month: { fill: 'currentColor', stroke: 'none' },
  partMonth: { fill: tokens.colorNeutralBackground1, stroke: 'currentColor', strokeWidth: '1.5px', '@media (forced-colors: active)': { fill: 'Canvas' } },
  caption: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  none: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})
