import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { Button, IconButton } from '#renderer/components/button'
import { freshId, moved, type Path, textOf, valueAt, without } from './draft'
import type { ListSpec } from './field-spec'
import { Fields } from './field-view'
import { Fault } from './plain-fields'
import { usePlace, useSchemeForm } from './scheme-form'

/** A list of things in the scheme: each can be changed, moved and taken away, and new ones added at the end. */
export function ListView({ spec, path }: { readonly spec: ListSpec; readonly path: Path }) {
  const { value, error, readOnly, change, leaveOut } = usePlace(path)
  const { draft } = useSchemeForm()
  const items = Array.isArray(value) ? value : []
  const put = (next: readonly (typeof items)[number][]) => {
    if (next.length === 0 && spec.emptyIsLeftOut) leaveOut()
    else change(next.length === 0 && spec.emptyIsNull ? null : next)
  }
  const owner = textOf(valueAt(draft, path.slice(0, -1)), 'id')
  const prefix = spec.idUnder && owner !== '' ? `${owner}-${spec.idPrefix}` : spec.idPrefix
  const add = () =>
    put([...items, prefix === null ? spec.blank : { id: freshId(prefix, items), ...spec.blank }])
  return (
    <section className="scheme-list" aria-label={spec.label}>
      <h3>{spec.label}</h3>
      {spec.hint === undefined ? null : <p className="muted">{spec.hint}</p>}
      {items.length === 0 ? <p className="muted">Ingen er ført opp.</p> : null}
      <ol>
        {items.map((item, index) => {
          const name = `${spec.item} ${index + 1}`
          const isChild = spec.parent !== undefined && textOf(item, spec.parent) !== ''
          return (
            <li key={textOf(item, 'id') || index} data-child={isChild || undefined}>
              <fieldset className="scheme-item">
                <legend className="only-screen-reader">{name}</legend>
                <div className="scheme-item-head">
                  <span aria-hidden>{name}</span>
                  {readOnly ? null : (
                    <>
                      <IconButton
                        label={`Flytt ${name} opp`}
                        disabled={index === 0}
                        onClick={() => put(moved(items, index, -1))}
                      >
                        <ArrowUpIcon aria-hidden />
                      </IconButton>
                      <IconButton
                        label={`Flytt ${name} ned`}
                        disabled={index === items.length - 1}
                        onClick={() => put(moved(items, index, 1))}
                      >
                        <ArrowDownIcon aria-hidden />
                      </IconButton>
                      <IconButton label={`Fjern ${name}`} onClick={() => put(without(items, index))}>
                        <TrashIcon aria-hidden />
                      </IconButton>
                    </>
                  )}
                </div>
                <Fields fields={spec.fields} path={[...path, index]} />
              </fieldset>
            </li>
          )
        })}
      </ol>
      <Fault error={error} />
      {readOnly ? null : (
        <Button
          symbol={<PlusIcon aria-hidden />}
          onClick={add}
          aria-label={`Legg til ${spec.item.toLowerCase()}`}
        >
          Legg til {spec.item.toLowerCase()}
        </Button>
      )}
    </section>
  )
}
