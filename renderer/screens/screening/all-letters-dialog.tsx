import { useState } from 'react'
import { saveMissing } from '#renderer/commands/screening-commands'
import { Button } from '#renderer/components/button'
import { Checkbox } from '#renderer/components/checkbox'
import { DateField } from '#renderer/components/date-field'
import { Dialog } from '#renderer/components/dialog'
import { showNotice } from '#renderer/stores/notice-store'
import { useRound } from '#renderer/stores/round-store'
import { addDays } from '#shared/i18n/calendar'
import { formatDate } from '#shared/i18n/format-date'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import { selectRequests } from '#shared/round/round-view'
import { daysToAnswer } from './missing-letter-dialog'
import { savedLettersText } from './saved-letters-text'
import type { ScreeningRow } from './screening-row'

interface Props {
  /** Applications that must be cleared up with the applicant. */
  readonly rows: readonly ScreeningRow[]
  readonly onClose: () => void
}

/** Letters to several applicants at once; each asks for what the screening found. */
export function AllLettersDialog({ rows, onClose }: Props) {
  const requests = useRound(selectRequests)
  const asked = (id: string) => requests.get(id as never)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter(({ id }) => asked(id) === undefined).map(({ id }) => id)),
  )
  const [replyBy, setReplyBy] = useState(() => addDays(norwegianDay(new Date()), daysToAnswer))
  const [saving, setSaving] = useState(false)

  async function save() {
    setSaving(true)
    const letters = rows
      .filter(({ id }) => chosen.has(id))
      .map(({ id }) => ({ applicationId: id, missing: null }))
    const saved = await saveMissing(letters, replyBy).finally(() => setSaving(false))
    if (saved === null) return
    const { kind, text } = savedLettersText(saved)
    showNotice(kind, text)
    onClose()
  }

  return (
    <Dialog
      title="Mangelbrev til flere søkere"
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Avbryt</Button>
          <Button variant="primary" busy={saving} disabled={chosen.size === 0} onClick={() => void save()}>
            {`Lagre ${chosen.size} mangelbrev …`}
          </Button>
        </>
      }
    >
      <div className="all-letters">
        <p className="muted">
          Hvert brev ber om det kontrollen har funnet. Vil du endre listen i et brev, lager du det fra
          søknaden.
        </p>
        <DateField
          id="all-reply-by"
          label="Svarfrist"
          required
          date={replyBy}
          onCommit={day => day !== null && setReplyBy(day)}
        />
        <ul>
          {rows.map(({ id, number, title }) => {
            const before = asked(id)
            return (
              <li key={id}>
                <Checkbox
                  label={`${number} ${title}`}
                  {...(before === undefined
                    ? {}
                    : { description: `Mangelbrev er laget, med svarfrist ${formatDate(before.replyBy)}.` })}
                  checked={chosen.has(id)}
                  onChange={on => {
                    const next = new Set(chosen)
                    if (on) next.add(id)
                    else next.delete(id)
                    setChosen(next)
                  }}
                />
              </li>
            )
          })}
        </ul>
      </div>
    </Dialog>
  )
}
