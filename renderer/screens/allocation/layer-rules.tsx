import { TrashIcon } from '@navikt/aksel-icons'
import { setRules } from '#renderer/commands/allocation-commands'
import { IconButton } from '#renderer/components/button'
import { Select } from '#renderer/components/select'
import { groupKindName } from '#shared/allocation/plain-names'
import { readRules, withoutPurpose, withPurpose } from './rule-set'
import type { AllocationView } from './use-allocation-view'

/** What each layer of the frame is for, where the round shares out a frame of several. */
export function LayerRules({ view }: { readonly view: AllocationView }) {
  const { savedRules, year, names, instance, readOnly } = view
  const layers = instance?.layers ?? []
  if (layers.length < 2) return null
  const { purposes } = readRules(savedRules, year)
  const known = [...new Set(instance?.applications.flatMap(application => application.groups))]
    .map(key => ({ value: key, label: `${groupKindName(key)}: ${names.group(key)}` }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nb'))
  const labelOf = (key: string) => known.find(({ value }) => value === key)?.label ?? names.group(key)
  return (
    <fieldset className="group-rules">
      <legend>Hva pengene kan gå til</legend>
      <p className="muted">Et lag uten valg kan gå til alle. Laget som står øverst, brukes først.</p>
      {layers.map(({ id, label }) => {
        const chosen = purposes[id] ?? []
        const free = known.filter(({ value }) => !chosen.includes(value))
        return (
          <div key={id} className="group-rule">
            <div className="group-rule-name">
              <strong title={label}>{label}</strong>
            </div>
            <ul className="link-rules">
              {chosen.map(group => (
                <li key={group}>
                  <span>{`Bare ${labelOf(group)}`}</span>
                  <IconButton
                    label={`Fjern ${labelOf(group)} fra ${label}`}
                    disabled={readOnly}
                    onClick={() => void setRules(withoutPurpose(savedRules, id, group))}
                  >
                    <TrashIcon aria-hidden />
                  </IconButton>
                </li>
              ))}
            </ul>
            {readOnly ? null : (
              <Select
                aria-label={`Hva ${label} kan gå til`}
                value=""
                options={[
                  {
                    value: '',
                    label: chosen.length === 0 ? 'Kan gå til alle. Velg en gruppe …' : 'Og til …',
                  },
                  ...free,
                ]}
                onChange={group =>
                  group === '' ? undefined : void setRules(withPurpose(savedRules, id, group))
                }
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
