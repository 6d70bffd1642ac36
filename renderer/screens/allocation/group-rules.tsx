import { TrashIcon } from '@navikt/aksel-icons'
import { setRules } from '#renderer/commands/allocation-commands'
import { IconButton } from '#renderer/components/button'
import { Select } from '#renderer/components/select'
import { draftRules } from '#renderer/stores/allocation-store'
import type { GroupRule } from '#shared/allocation/instance'
import { groupKindName } from '#shared/allocation/plain-names'
import { DecimalField } from './decimal-field'
import { readRules, withGroup, withGroupLimit, withoutGroup } from './rule-set'
import type { AllocationView } from './use-allocation-view'

const limits = [
  { key: 'minShare', label: 'minst', isShare: true },
  { key: 'maxShare', label: 'høyst', isShare: true },
  { key: 'minCount', label: 'minst antall', isShare: false },
  { key: 'maxCount', label: 'høyst antall', isShare: false },
] as const

/** Least and largest shares and counts for groups: sides, priorities, target groups, applicants. */
export function GroupRules({ view }: { readonly view: AllocationView }) {
  const { savedRules, year, names, candidates, instance, readOnly } = view
  const { groups } = readRules(savedRules, year)
  const taken = new Set(groups.map(({ group }) => group))
  const known = [...new Set(instance?.applications.flatMap(application => application.groups))]
  const free = known.filter(key => !taken.has(key)).sort(byKindAndName(names.group))
  return (
    <fieldset className="group-rules">
      <legend>Andeler til grupper</legend>
      <p className="muted">Andelene er av det som tildeles, ikke av rammen.</p>
      {groups.map(rule => (
        <GroupRow key={rule.group} rule={rule} view={view} />
      ))}
      {candidates.length > 0 && !readOnly ? (
        <Select
          aria-label="Legg til en gruppe"
          value=""
          options={[
            { value: '', label: 'Legg til en gruppe …' },
            ...free.map(key => ({ value: key, label: `${groupKindName(key)}: ${names.group(key)}` })),
          ]}
          onChange={key => (key === '' ? undefined : void setRules(withGroup(savedRules, key)))}
        />
      ) : null}
    </fieldset>
  )
}

function GroupRow({ rule, view }: { readonly rule: GroupRule; readonly view: AllocationView }) {
  const { savedRules, names, readOnly } = view
  const name = names.group(rule.group)
  return (
    <div className="group-rule">
      <div className="group-rule-name">
        <strong title={name}>{`${groupKindName(rule.group)}: ${name}`}</strong>
        <IconButton
          label={`Fjern regelen for ${name}`}
          disabled={readOnly}
          onClick={() => void setRules(withoutGroup(savedRules, rule.group))}
        >
          <TrashIcon aria-hidden />
        </IconButton>
      </div>
      <div className="group-rule-limits">
        {limits.map(({ key, label, isShare }) => {
          const held = rule[key] ?? null
          const scale = isShare ? 100 : 1
          const rulesWith = (value: number | null) =>
            withGroupLimit(savedRules, rule.group, key, value === null ? null : value / scale)
          return (
            <DecimalField
              key={key}
              label={`${name}, ${label}`}
              hideLabel
              value={held === null ? null : Number((held * scale).toFixed(4))}
              most={isShare ? 100 : 10_000}
              decimals={isShare ? 2 : 0}
              description={label}
              {...(isShare ? { suffix: '%' } : {})}
              readOnly={readOnly}
              onDraft={value => draftRules(rulesWith(value))}
              onCommit={value => void setRules(rulesWith(value))}
            />
          )
        })}
      </div>
    </div>
  )
}

function byKindAndName(nameOf: (key: string) => string): (a: string, b: string) => number {
  const kinds = ['side', 'area', 'priority', 'target', 'applicant']
  const kindOf = (key: string) => kinds.indexOf(key.slice(0, key.indexOf(':')))
  return (a, b) => kindOf(a) - kindOf(b) || nameOf(a).localeCompare(nameOf(b), 'nb')
}
