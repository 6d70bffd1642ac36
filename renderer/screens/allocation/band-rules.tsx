import { TrashIcon } from '@navikt/aksel-icons'
import { setRules } from '#renderer/commands/allocation-commands'
import { Button, IconButton } from '#renderer/components/button'
import type { Band } from '#shared/allocation/instance'
import { DecimalField } from './decimal-field'
import { readRules, withRule } from './rule-set'
import type { AllocationView } from './use-allocation-view'

/** From which score an application gets which share of its request. */
export function BandRules({ view }: { readonly view: AllocationView }) {
  const { savedRules, year, readOnly, scheme } = view
  const { bands } = readRules(savedRules, year)
  const write = (next: readonly Band[]) => {
    const sorted = [...next].sort((a, b) => b.from - a.from)
    void setRules(withRule(savedRules, 'bands', sorted.length === 0 ? null : sorted))
  }
  const replace = (at: number, changes: Partial<Band>) =>
    write(bands.map((band, place) => (place === at ? { ...band, ...changes } : band)))
  return (
    <fieldset className="group-rules">
      <legend>Poengbånd</legend>
      <p className="muted">Søknader under det laveste båndet får ikke noe.</p>
      {bands.map((band, at) => (
        // The bands have no name of their own but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <div key={at} className="band-rule">
          <DecimalField
            label={`Bånd ${at + 1}, fra poeng`}
            hideLabel
            value={band.from}
            most={scheme.scale.max}
            decimals={2}
            suffix="poeng"
            readOnly={readOnly}
            onCommit={from => replace(at, { from: from ?? 0 })}
          />
          <DecimalField
            label={`Bånd ${at + 1}, andel av søkt beløp`}
            hideLabel
            value={Number((band.share * 100).toFixed(4))}
            most={100}
            decimals={2}
            suffix="%"
            readOnly={readOnly}
            onCommit={share => replace(at, { share: (share ?? 0) / 100 })}
          />
          <IconButton
            label={`Fjern bånd ${at + 1}`}
            disabled={readOnly || bands.length === 1}
            onClick={() => write(bands.filter((_, place) => place !== at))}
          >
            <TrashIcon aria-hidden />
          </IconButton>
        </div>
      ))}
      <Button
        disabled={readOnly}
        onClick={() => write([...bands, { from: Math.max(0, (bands.at(-1)?.from ?? 1) - 1), share: 0.25 }])}
      >
        Legg til et bånd
      </Button>
    </fieldset>
  )
}
