/** Names of the charts on a sheet that belong to a table of ours; of two of one name the first is ours. */
export function ownChartNames(charts: readonly { readonly name: string }[], table: string): readonly string[] {
  return [...new Set(charts.map(({ name }) => name))].filter((name) => name.startsWith(`${table}_`))
}
