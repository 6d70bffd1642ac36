import { useState } from 'react'
import { freezeDecisions } from '#renderer/commands/decision-commands'
import { Button } from '#renderer/components/button'
import { DateField } from '#renderer/components/date-field'
import { Dialog } from '#renderer/components/dialog'
import { Select } from '#renderer/components/select'
import { Status } from '#renderer/components/status'
import { goTo } from '#renderer/stores/navigation-store'
import { selectApplication } from '#renderer/stores/selection-store'
import { freezeProblemText } from '#shared/decision/check-freeze'
import { formatKroner } from '#shared/money/format-kroner'
import { type DecisionRow, decisionSums, freezeProblems } from './decision-rows'

interface Props {
  readonly rows: readonly DecisionRow[]
  readonly selected: DecisionRow | null
  readonly frameKroner: number | null
  /** The day of the meeting where it is known, else today. */
  readonly meetingDate: string
  readonly onClose: () => void
}

type Which = 'all' | 'selected'

/** The body's decisions become final: which, when, and what stands in the way. */
export function FreezeDialog({ rows, selected, frameKroner, meetingDate, onClose }: Props) {
  const open = rows.filter(row => row.state === 'draft' && !row.isWithdrawn)
  const canChoose = selected !== null && open.length > 1 && open.some(({ id }) => id === selected.id)
  const [which, setWhich] = useState<Which>('all')
  const [date, setDate] = useState<string | null>(meetingDate)
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)

  const chosen = which === 'selected' && canChoose ? open.filter(({ id }) => id === selected.id) : open
  const problems = freezeProblems(rows, chosen, frameKroner)
  const locked = rows.filter(row => row.state === 'locked')
  const { awardedKroner, restKroner } = decisionSums([...locked, ...chosen], frameKroner)
  const without = rows.filter(row => row.state === 'none').map(({ number }) => number)

  async function freeze() {
    if (date === null) return
    setBusy(true)
    const lines = await freezeDecisions(
      date,
      chosen.map(({ id }) => id),
    ).finally(() => setBusy(false))
    if (lines.length === 0) onClose()
    else setRefused(lines)
  }

  function show(number: number) {
    selectApplication(rows.find(row => row.number === number)?.id ?? null)
    onClose()
  }

  return (
    <Dialog
      title="Lås vedtakene"
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="tertiary" onClick={onClose}>
            Avbryt
          </Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={problems.length > 0 || chosen.length === 0 || date === null}
            onClick={freeze}
          >
            {chosen.length === 1 ? 'Lås vedtaket' : `Lås ${chosen.length} vedtak`}
          </Button>
        </>
      }
    >
      <div className="freeze">
        <p>
          Låste vedtak er det organet har bestemt. Brev og protokoll lages av dem. De kan bare endres ved at
          vedtaket åpnes på nytt med en begrunnelse.
        </p>
        <div className="freeze-fields">
          {canChoose ? (
            <Select<Which>
              label="Hvilke vedtak"
              value={which}
              options={[
                { value: 'all', label: `Alle som ikke er låst (${open.length})` },
                { value: 'selected', label: `Bare søknad ${selected.number}` },
              ]}
              onChange={setWhich}
            />
          ) : null}
          <DateField label="Møtedato" date={date} required onCommit={setDate} />
        </div>
        <p className="numbers">
          {`Tildelt ${formatKroner(awardedKroner)}.`}
          {restKroner !== null && restKroner >= 0 ? ` Rest ${formatKroner(restKroner)}.` : ''}
        </p>
        {without.length > 0 ? (
          <Status kind="note">{`Uten vedtak, og blir ikke låst: søknad ${without.join(', ')}`}</Status>
        ) : null}
        {problems.length > 0 ? (
          <section className="freeze-problems" aria-label="Dette hindrer låsing">
            <Status kind="stop">
              {problems.length === 1
                ? 'Én ting må rettes før vedtakene kan låses'
                : `${problems.length} ting må rettes før vedtakene kan låses`}
            </Status>
            <ul>
              {problems.map(problem => {
                const text = freezeProblemText(problem)
                return (
                  <li key={text}>
                    <span>{text}</span>
                    {'number' in problem ? (
                      <Button variant="tertiary" onClick={() => show(problem.number)}>
                        {`Vis søknad ${problem.number}`}
                      </Button>
                    ) : (
                      <Button variant="tertiary" onClick={() => goTo('allocation')}>
                        Åpne Fordeling
                      </Button>
                    )}
                  </li>
                )
              })}
            </ul>
          </section>
        ) : null}
        {refused.length > 0 ? (
          <section className="freeze-problems" role="alert">
            <Status kind="stop">Vedtakene ble ikke låst</Status>
            <ul>
              {refused.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Dialog>
  )
}
