const thinLine = '#c8c8c8'

type Body = { readonly table: { readonly body: readonly unknown[] } }

const lined = {
  vLineWidth: () => 0,
  hLineColor: () => thinLine,
  paddingTop: () => 3,
  paddingBottom: () => 3,
}

const lineAt = (row: number, rows: number) => (row <= 1 || row === rows ? 0.8 : 0.4)

/** The rules and the room around cells, by the name a table asks for. */
export const tableLayouts = {
  bare: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  },
  facts: { ...lined, hLineWidth: () => 0.4, paddingLeft: () => 0 },
  lined: { ...lined, hLineWidth: (row: number, { table }: Body) => lineAt(row, table.body.length) },
  totalled: {
    ...lined,
    hLineWidth: (row: number, { table }: Body) =>
      row === table.body.length - 1 ? 0.8 : lineAt(row, table.body.length),
  },
}
