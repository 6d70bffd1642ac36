import { useState } from 'react'
import { settleUpdates } from '#renderer/commands/import-commands'
import { Button } from '#renderer/components/button'
import { Checkbox } from '#renderer/components/checkbox'
import { Status } from '#renderer/components/status'
import type { ImportedItem } from '#shared/ipc/round-channels'

interface Props {
  readonly items: readonly ImportedItem[]
  readonly numbers: ReadonlyMap<string, number>
  /** What was answered; null while nobody has. */
  readonly settled: ReadonlySet<string> | null
}

/** Corrected packets of applications that are in the round: nothing is replaced until somebody says so. */
export function ImportUpdates({ items, numbers, settled }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)

  function choose(id: string, wanted: boolean) {
    setChosen(before => new Set(wanted ? [...before, id] : [...before].filter(other => other !== id)))
  }

  async function settle(accept: ReadonlySet<string>) {
    setBusy(true)
    await settleUpdates([...accept])
    setBusy(false)
  }

  return (
    <section>
      <h3>
        <Status kind="note">{`Nye versjoner (${items.length})`}</Status>
      </h3>
      <p className="muted">
        Søknadene finnes fra før, men innholdet er endret. En ny versjon tar den gamles plass og beholder
        nummeret; den gamle blir liggende i historikken, der forskjellene vises felt for felt.
      </p>
      <ul className="import-items import-updates">
        {items.map(({ applicationId, title, file }) => (
          <li key={applicationId}>
            <span className="numbers muted">{numbers.get(applicationId) ?? '–'}</span>
            {settled === null ? (
              <Checkbox
                label={title}
                description={file}
                checked={chosen.has(applicationId)}
                onChange={wanted => choose(applicationId, wanted)}
                disabled={busy}
              />
            ) : (
              <>
                <span className="import-title" title={title}>
                  {title}
                </span>
                <Status kind={settled.has(applicationId) ? 'good' : 'idle'}>
                  {settled.has(applicationId) ? 'Tatt inn' : 'Ikke tatt inn'}
                </Status>
              </>
            )}
          </li>
        ))}
      </ul>
      {settled === null ? (
        <div className="import-choice">
          {items.length > 1 ? (
            <Button
              variant="tertiary"
              onClick={() => setChosen(new Set(items.map(({ applicationId }) => applicationId)))}
            >
              Merk alle
            </Button>
          ) : null}
          <Button disabled={chosen.size === 0} busy={busy} onClick={() => void settle(chosen)}>
            {`Ta inn ${chosen.size === 0 ? 'de valgte' : `${chosen.size} av ${items.length}`}`}
          </Button>
          <Button disabled={busy} onClick={() => void settle(new Set())}>
            Behold de gamle
          </Button>
        </div>
      ) : null}
    </section>
  )
}
