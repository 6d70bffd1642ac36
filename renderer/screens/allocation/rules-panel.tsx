import { setRules } from '#renderer/commands/allocation-commands'
import { Button } from '#renderer/components/button'
import { NumberField } from '#renderer/components/number-field'
import { Select } from '#renderer/components/select'
import { draftRules, type Rules } from '#renderer/stores/allocation-store'
import { methodName } from '#shared/allocation/methods'
import type { MethodId } from '#shared/allocation/result'
import { BandRules } from './band-rules'
import { DecimalField } from './decimal-field'
import { GroupRules } from './group-rules'
import { LayerRules } from './layer-rules'
import { LinkRules } from './link-rules'
import { readRules, withReserve, withRule } from './rule-set'
import type { AllocationView } from './use-allocation-view'

const objectives = {
  benefit: {
    label: 'Nytte per søknad',
    text: 'Hver søknad teller med poengene sine, uansett hvor stort beløpet er. Det gir flere og mindre tildelinger: to små søknader slår ofte én stor.',
  },
  'benefit-kroner': {
    label: 'Nytte per krone',
    text: 'Hver krone teller med poengene til søknaden den går til. Det følger rangeringen tett: pengene går dit poengene er høyest, også når beløpene er store.',
  },
} as const

const completions = {
  'add1-greedy': {
    label: 'Øk delene, og fyll opp etter rang',
    text: 'Medlemmene får regne med litt større deler så lenge det går opp i rammen. Det som da er igjen, går etter rang til dem som får plass.',
  },
  add1: {
    label: 'Øk delene',
    text: 'Medlemmene får regne med litt større deler så lenge det går opp i rammen. Resten står igjen.',
  },
  greedy: {
    label: 'Fyll opp etter rang',
    text: 'Det som er igjen, går etter rang til dem som får plass.',
  },
  none: { label: 'La resten stå', text: 'Det som medlemmene ikke kan bruke sammen, står igjen som rest.' },
} as const

const misfits = [
  { value: 'skip', label: 'Hopp over og gå videre' },
  { value: 'stop', label: 'Stopp der' },
] as const

/** The rules of the distribution. Each is followed as it is typed, and written when the field is left. */
export function RulesPanel({ view }: { readonly view: AllocationView }) {
  const { savedRules, year, readOnly, method, scheme } = view
  const saved = readRules(savedRules, year)
  const write = (rules: Rules) => void setRules(rules)
  const rule = (key: string) => ({
    onDraft: (value: number | null) => draftRules(withRule(savedRules, key, value)),
    onCommit: (value: number | null) => write(withRule(savedRules, key, value)),
  })
  return (
    <div className="allocation-panel">
      <DecimalField
        label="Terskel"
        description="Søknader med færre poeng får ikke noe, med mindre de er låst inn."
        value={saved.threshold === 0 ? null : saved.threshold}
        most={scheme.scale.max}
        decimals={2}
        suffix="poeng"
        readOnly={readOnly}
        {...rule('threshold')}
      />
      <NumberField
        label="Avrunding"
        description="Et avkortet beløp blir et helt antall av dette. Hele søknadsbeløp avrundes aldri."
        amount={saved.step === 1 ? null : saved.step}
        readOnly={readOnly}
        onDraft={value => (value === 0 ? undefined : draftRules(withRule(savedRules, 'step', value)))}
        onCommit={value => write(withRule(savedRules, 'step', value === 0 ? null : value))}
      />
      <NumberField
        label="Hold av til senere"
        description="Fordeles ikke nå, men står igjen som rest."
        amount={saved.reserveKroner === 0 ? null : saved.reserveKroner}
        readOnly={readOnly}
        onDraft={value => draftRules(withReserve(savedRules, year, value ?? 0))}
        onCommit={value => write(withReserve(savedRules, year, value ?? 0))}
      />
      <LayerRules view={view} />
      <GroupRules view={view} />
      <LinkRules view={view} />
      {method === 'optimal' ? (
        <div className="allocation-rule">
          <Select
            label="Hva som skal bli størst"
            value={saved.objective}
            options={Object.entries(objectives).map(([value, { label }]) => ({
              value: value as keyof typeof objectives,
              label,
            }))}
            onChange={objective => write(withRule(savedRules, 'objective', objective))}
            disabled={readOnly}
          />
          <p className="muted">{objectives[saved.objective].text}</p>
        </div>
      ) : null}
      {method === 'ranked' || method === 'ranked-cut' ? (
        <Select
          label="Når en søknad ikke får plass"
          value={saved.onMisfit}
          options={misfits}
          onChange={value => write(withRule(savedRules, 'onMisfit', value))}
          disabled={readOnly}
        />
      ) : null}
      {method === 'bands' ? <BandRules view={view} /> : null}
      {method === 'equal-shares' ? (
        <div className="allocation-rule">
          <Select
            label="Når medlemmene ikke kan kjøpe mer"
            value={saved.completion}
            options={Object.entries(completions).map(([value, { label }]) => ({
              value: value as keyof typeof completions,
              label,
            }))}
            onChange={completion => write(withRule(savedRules, 'completion', completion))}
            disabled={readOnly}
          />
          <p className="muted">{completions[saved.completion].text}</p>
        </div>
      ) : null}
      <TieRule view={view} method={method} />
      {saved.others > 0 ? (
        <p className="muted">
          {`Reglene låser også ${saved.others} ${saved.others === 1 ? 'søknad' : 'søknader'}. Det gjelder, men endres ikke her.`}
        </p>
      ) : null}
    </div>
  )
}

const tieOptions = [
  { value: 'people', label: 'Vis dem, så avgjør utvalget' },
  { value: 'smallest-first', label: 'Minste beløp først' },
  { value: 'largest-first', label: 'Største beløp først' },
] as const

function TieRule({ view, method }: { readonly view: AllocationView; readonly method: MethodId }) {
  const { savedRules, year, readOnly } = view
  const { tieBreak } = readRules(savedRules, year)
  const isOwnOrder = Array.isArray(tieBreak)
  const value = tieBreak === 'smallest-first' || tieBreak === 'largest-first' ? tieBreak : 'people'
  return (
    <div className="allocation-rule">
      <Select
        label="Når poengene er like"
        value={value}
        options={tieOptions}
        onChange={next => void setRules(withRule(savedRules, 'tieBreak', next === 'people' ? null : next))}
        disabled={readOnly}
      />
      {isOwnOrder ? (
        <div className="allocation-own-order">
          <p className="muted">Utvalget har satt noen søknader foran andre med like mange poeng.</p>
          <Button disabled={readOnly} onClick={() => void setRules(withRule(savedRules, 'tieBreak', null))}>
            Glem rekkefølgen
          </Button>
        </div>
      ) : null}
      {method === 'optimal' ? (
        <p className="muted">{`«${methodName('optimal')}» ser på samlet nytte og bruker ikke denne rekkefølgen.`}</p>
      ) : null}
    </div>
  )
}
