import { TrashIcon } from '@navikt/aksel-icons'
import { saveMappings } from '#renderer/commands/import-commands'
import { IconButton } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { EmptyState } from '#renderer/components/empty-state'
import { showMappings } from '#renderer/stores/import-store'
import { selectScheme, useRound, useRoundStore } from '#renderer/stores/round-store'
import type { LabelMapping } from '#shared/round/kinds/import-entries'
import { chosenField, FieldSelect } from './field-select'
import { fieldName } from './import-fields'
import './import-report.css'

/** The labels that people have mapped by hand: seen, changed and forgotten. */
export function LabelMappingsDialog({ mappings }: { readonly mappings: readonly LabelMapping[] }) {
  const scheme = useRound(selectScheme)
  const readOnly = useRoundStore(store => store.readOnly !== null)
  return (
    <Dialog title="Koblede felt" size="wide" open onClose={() => showMappings(null)}>
      {mappings.length === 0 ? (
        <EmptyState title="Ingen felt er koblet for hånd">
          Når en import har ukjente overskrifter, kan de kobles til felt. Koblingene huskes her.
        </EmptyState>
      ) : (
        <div className="import-report">
          <p className="muted">
            {`Overskriftene leses slik ved neste import, i denne runden og i nye runder av ${scheme?.name ?? 'ordningen'}. Søknader som er tatt inn, endres ikke.`}
          </p>
          <table className="form-table import-mapping">
            <thead>
              <tr>
                <th scope="col">Overskrift</th>
                <th scope="col">Felt</th>
                <th scope="col">
                  <span className="only-screen-reader">Glem</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {mappings.map(({ label, field }) => (
                <tr key={label}>
                  <th scope="row">
                    <strong>{label}</strong>
                  </th>
                  <td>
                    {readOnly ? (
                      fieldName(field)
                    ) : (
                      <FieldSelect
                        label={`Felt for ${label}`}
                        value={field ?? 'none'}
                        onChange={choice =>
                          void saveMappings(
                            mappings.map(one =>
                              one.label === label ? { label, field: chosenField(choice) } : one,
                            ),
                          )
                        }
                      />
                    )}
                  </td>
                  <td className="tight">
                    <IconButton
                      label={`Glem ${label}`}
                      disabled={readOnly}
                      onClick={() => void saveMappings(mappings.filter(one => one.label !== label))}
                    >
                      <TrashIcon aria-hidden />
                    </IconButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Dialog>
  )
}
