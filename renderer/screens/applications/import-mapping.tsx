import { useState } from 'react'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import type { LabelMapping } from '#shared/round/kinds/import-entries'
import { chosenField, FieldSelect } from './field-select'
import type { UnknownColumn } from './import-choices'

interface Props {
  readonly columns: readonly UnknownColumn[]
  readonly onReadAgain: (mappings: readonly LabelMapping[]) => void
}

/** Columns and labels that nobody knows: what stands under them, and which field they are. */
export function ImportMapping({ columns, onReadAgain }: Props) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const mappings = [...chosen]
    .filter(([, choice]) => choice !== 'later')
    .map(([label, choice]) => ({ label, field: chosenField(choice) }))

  return (
    <section>
      <h3>
        <Status kind="warn">{`Ukjente felt (${columns.length})`}</Status>
      </h3>
      <p className="muted">
        Velg hvilket felt hver overskrift er, og les filene på nytt. Valget huskes for ordningen og brukes ved
        neste import.
      </p>
      <table className="form-table import-mapping">
        <thead>
          <tr>
            <th scope="col">Overskrift</th>
            <th scope="col">Eksempler</th>
            <th scope="col">Felt</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ label, samples, files }) => (
            <tr key={label}>
              <th scope="row" title={files.join(', ')}>
                <strong>{label}</strong>
                <span className="muted">{files.length === 1 ? files[0] : `${files.length} filer`}</span>
              </th>
              <td>
                {samples.length === 0 ? (
                  <span className="muted">Ingen verdier</span>
                ) : (
                  samples.map(sample => <span key={sample}>{sample}</span>)
                )}
              </td>
              <td>
                <FieldSelect
                  label={`Felt for ${label}`}
                  value={chosen.get(label) ?? 'later'}
                  first={{ value: 'later', label: 'Velg felt' }}
                  onChange={choice => setChosen(before => new Map(before).set(label, choice))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="import-choice">
        <Button disabled={mappings.length === 0} onClick={() => onReadAgain(mappings)}>
          Husk valgene og les på nytt
        </Button>
      </div>
    </section>
  )
}
