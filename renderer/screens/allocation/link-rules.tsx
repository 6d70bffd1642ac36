import { PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { setRules } from '#renderer/commands/allocation-commands'
import { Button, IconButton } from '#renderer/components/button'
import { Select } from '#renderer/components/select'
import { listInWords } from '#shared/i18n/list-in-words'
import { type Link, readRules, whyNotLink, withLink, withoutLink } from './rule-set'
import type { AllocationView } from './use-allocation-view'

const kinds = [
  { value: 'exclusive', label: 'kan ikke få sammen med' },
  { value: 'requires', label: 'kan bare få hvis denne får' },
] as const

/** Rules about single applications: two that exclude each other, or one that depends on another. */
export function LinkRules({ view }: { readonly view: AllocationView }) {
  const { savedRules, year, rows, readOnly } = view
  const { links } = readRules(savedRules, year)
  const [kind, setKind] = useState<Link['kind']>('exclusive')
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const numbers = new Map(rows.map(({ id, number }) => [id as string, String(number)]))
  const applications = [...rows]
    .sort((a, b) => a.number - b.number)
    .map(({ id, number, title }) => ({ value: id as string, label: `${number} ${title}` }))
  const why = whyNotLink(savedRules, { kind, ids: [first, second] })
  const isBegun = first !== '' && second !== ''

  async function add() {
    await setRules(withLink(savedRules, { kind, ids: [first, second] }))
    setFirst('')
    setSecond('')
  }

  return (
    <fieldset className="group-rules">
      <legend>Søknader som henger sammen</legend>
      {links.length === 0 ? (
        <p className="muted">To søknader om det samme kan utelukke hverandre, og én kan bygge på en annen.</p>
      ) : (
        <ul className="link-rules">
          {links.map(link => {
            const text = linkText(link, id => numbers.get(id) ?? id)
            return (
              <li key={`${link.kind} ${link.ids.join()}`}>
                <span>{text}</span>
                <IconButton
                  label={`Fjern regelen: ${text}`}
                  disabled={readOnly}
                  onClick={() => void setRules(withoutLink(savedRules, link))}
                >
                  <TrashIcon aria-hidden />
                </IconButton>
              </li>
            )
          })}
        </ul>
      )}
      {readOnly || rows.length < 2 ? null : (
        <div className="link-rule-new">
          <Select
            aria-label="Første søknad"
            value={first}
            options={[{ value: '', label: 'Velg søknad …' }, ...applications]}
            onChange={setFirst}
          />
          <Select<Link['kind']>
            aria-label="Hvordan de henger sammen"
            value={kind}
            options={kinds}
            onChange={setKind}
          />
          <Select
            aria-label="Andre søknad"
            value={second}
            options={[{ value: '', label: 'Velg søknad …' }, ...applications]}
            onChange={setSecond}
          />
          {isBegun && why !== null ? (
            <p className="muted" role="status">
              {why}
            </p>
          ) : null}
          <Button symbol={<PlusIcon aria-hidden />} disabled={why !== null} onClick={() => void add()}>
            Legg til regelen
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** The rule as a sentence, with the numbers that people know the applications by. */
export function linkText({ kind, ids }: Link, numberOf: (id: string) => string): string {
  const [first = '', second = ''] = ids.map(numberOf)
  if (kind === 'requires') return `Søknad ${first} kan bare få hvis søknad ${second} får.`
  const numbers = ids.map(numberOf).sort((a, b) => Number(a) - Number(b))
  return `Bare én av søknadene ${listInWords(numbers)} kan få.`
}
