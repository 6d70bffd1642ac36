import { Fragment } from 'react'
import type { AllocationView } from '#renderer/screens/allocation/use-allocation-view'
import { formatKroner } from '#shared/money/format-kroner'
import type { Column, Line, SideBySide } from './side-by-side'

interface Props {
  readonly view: AllocationView
  readonly columns: readonly Column[]
  readonly compared: SideBySide
}

const dimensionNames: Readonly<Record<string, string>> = {
  side: 'Sum per side',
  area: 'Sum per område',
  target: 'Sum per målgruppe',
  priority: 'Sum per prioritering',
}

/** Distributions in columns, applications and groups in rows; differences are told from the first column. */
export function SideBySideTable({ view, columns, compared }: Props) {
  const rows = new Map(view.rows.map(row => [row.id, row]))
  const titleOf = (id: string) => {
    const row = rows.get(id)
    return row === undefined ? 'Søknad som ikke lenger er med' : `${row.number} ${row.title}`
  }
  const differing = compared.applications.filter(({ differs }) => differs)
  const alike = compared.applications.length - differing.length
  const span = columns.length + 1
  return (
    <table className="side-by-side numbers">
      <thead>
        <tr>
          <th scope="col">Søknad</th>
          {columns.map(({ id, name }) => (
            <th key={id} scope="col" title={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Tildelt i alt</th>
          {compared.sums.map(({ awardedKroner }, at) => (
            <td key={columns[at]?.id}>{formatKroner(awardedKroner, 'kr')}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">Får midler</th>
          {compared.sums.map(({ funded, gains, losses }, at) => (
            <td key={columns[at]?.id}>
              {funded}
              {at === 0 ? null : (
                <span className="side-change">{`${gains} får mer, ${losses} får mindre`}</span>
              )}
            </td>
          ))}
        </tr>
      </tbody>
      <tbody>
        <tr>
          <th scope="colgroup" colSpan={span}>
            {differing.length === 0 ? 'Alle søknadene får det samme' : 'Søknader som får ulikt'}
          </th>
        </tr>
        {differing.map(line => (
          <AmountRow key={line.key} name={titleOf(line.key)} line={line} />
        ))}
        {alike > 0 && differing.length > 0 ? (
          <tr>
            <td colSpan={span} className="muted">
              {alike === 1 ? '1 søknad får det samme.' : `${alike} søknader får det samme.`}
            </td>
          </tr>
        ) : null}
      </tbody>
      {compared.groups.map(({ dimension, lines }) => (
        <Fragment key={dimension}>
          <tbody>
            <tr>
              <th scope="colgroup" colSpan={span}>
                {dimensionNames[dimension]}
              </th>
            </tr>
            {lines.map(line => (
              <AmountRow key={line.key} name={view.names.group(line.key)} line={line} />
            ))}
          </tbody>
        </Fragment>
      ))}
    </table>
  )
}

function AmountRow({ name, line }: { readonly name: string; readonly line: Line }) {
  const first = line.kroner[0] ?? 0
  return (
    <tr>
      <th scope="row" title={name}>
        {name}
      </th>
      {line.kroner.map((amount, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are in a fixed order.
        <td key={at}>
          {formatKroner(amount, 'none')}
          {at === 0 ? null : <Change kroner={amount - first} />}
        </td>
      ))}
    </tr>
  )
}

function Change({ kroner }: { readonly kroner: number }) {
  if (kroner === 0) return <span className="side-change muted">likt</span>
  const text = formatKroner(Math.abs(kroner), 'none')
  return (
    <span className="side-change" data-gain={kroner > 0}>
      {kroner > 0 ? `▲ ${text} mer` : `▼ ${text} mindre`}
    </span>
  )
}
