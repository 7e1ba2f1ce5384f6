/** A theme of plain colours and Calibri; Excel wants one where styles speak of theme colours and theme fonts. */
const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`
const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const line = (width: number) => `<a:ln w="${width}">${solid}</a:ln>`
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
const fonts = (name: string, typeface: string) => `<a:${name}><a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`

export const THEME =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Casefile"><a:themeElements><a:clrScheme name="Casefile">' +
  colour('dk1', '1B1F23') +
  colour('lt1', 'FFFFFF') +
  colour('dk2', '12355B') +
  colour('lt2', 'EEF0F2') +
  colour('accent1', '12355B') +
  colour('accent2', 'B3261E') +
  colour('accent3', 'F4B740') +
  colour('accent4', '0F4D24') +
  colour('accent5', '3D4651') +
  colour('accent6', 'DCE6F1') +
  colour('hlink', '12355B') +
  colour('folHlink', '3D4651') +
  `</a:clrScheme><a:fontScheme name="Casefile">${fonts('majorFont', 'Calibri')}${fonts('minorFont', 'Calibri')}</a:fontScheme>` +
  `<a:fmtScheme name="Casefile"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
