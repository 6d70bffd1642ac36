import type { Difference } from './packet-difference'
import './form.css'

/** What a field said before, beside what it says now. */
export function DifferenceTable({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <table className="form-table difference">
      <thead>
        <tr>
          <th scope="col">Felt</th>
          <th scope="col">Før</th>
          <th scope="col">Nå</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{before ?? <span className="muted">Tomt</span>}</td>
            <td>{after ?? <span className="muted">Tomt</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
