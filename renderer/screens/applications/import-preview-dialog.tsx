import { useMemo, useState } from 'react'
import { acceptImport, leaveImport, readAgain } from '#renderer/commands/import-commands'
import { Button } from '#renderer/components/button'
import { Checkbox } from '#renderer/components/checkbox'
import { Dialog } from '#renderer/components/dialog'
import { Status } from '#renderer/components/status'
import type { Answer, EarlierAnswers } from '#renderer/stores/import-store'
import { useRound } from '#renderer/stores/round-store'
import type { ImportPreview, PreviewItem } from '#shared/ipc/import-channels'
import { formatKroner, formatWholeNumber } from '#shared/money/format-kroner'
import { requestedKroner } from '#shared/round/application-form'
import { selectApplications } from '#shared/round/round-view'
import { choicesOf, firstAnswers, takenCount, undecided, unknownColumns } from './import-choices'
import { type Former, ImportCompare } from './import-compare'
import { ImportFiles } from './import-lists'
import { ImportMapping } from './import-mapping'
import { groupByFile, previewSummary } from './import-report-text'
import './import-report.css'

const mostShown = 300

/** What was read, before any of it is taken in: what is new, what takes the place of something, what was refused. */
export function ImportPreviewDialog({
  preview,
  earlier,
}: {
  readonly preview: ImportPreview
  readonly earlier: EarlierAnswers | null
}) {
  const { items, rejected, warnings } = preview
  const [answers, setAnswers] = useState(() => firstAnswers(items, earlier))
  const applications = useRound(selectApplications)
  const formerOf = useMemo(() => formersOf(items, applications), [items, applications])
  const columns = useMemo(() => unknownColumns(preview), [preview])
  const of = (kind: PreviewItem['kind']) => items.filter(item => item.kind === kind)
  const open = undecided(items, answers)
  const taken = takenCount(answers)
  const versions = of('version')
  const fresh = of('new')
  const unread = rejected.filter(({ reason }) => reason === 'cancelled')
  const refused = [
    ...rejected.filter(({ reason, unknown }) => reason !== 'cancelled' && unknown === undefined),
  ]
  const unmapped = rejected.filter(({ unknown }) => unknown !== undefined)

  function answer(key: number, given: Answer | null) {
    setAnswers(before => {
      const next = new Map(before)
      if (given === null) next.delete(key)
      else next.set(key, given)
      return next
    })
  }

  return (
    <Dialog
      title="Kontroller før søknadene tas inn"
      size="wide"
      open
      onClose={() => void leaveImport()}
      actions={
        <>
          {open.length > 0 ? (
            <span className="import-waiting" role="status">
              <Status kind="warn">
                {open.length === 1 ? 'Ett valg gjenstår' : `${open.length} valg gjenstår`}
              </Status>
            </span>
          ) : null}
          <Button onClick={() => void leaveImport()}>Avbryt, ta ikke inn noe</Button>
          <Button
            variant="primary"
            disabled={open.length > 0}
            onClick={() => void acceptImport(choicesOf(answers))}
          >
            {acceptText(taken, open.length)}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard. */}
      <section className="import-report import-preview" aria-label="Det som er lest" tabIndex={0}>
        {unread.length > 0 ? (
          <Status kind="warn" look="tag">
            Lesingen ble avbrutt. Det som var lest, kan tas inn; importer resten på nytt.
          </Status>
        ) : null}
        <p>{previewSummary(preview)} Ingenting er tatt inn ennå.</p>
        {columns.length > 0 ? (
          <ImportMapping
            columns={columns}
            onReadAgain={mappings => void readAgain(mappings, { items, answers })}
          />
        ) : null}
        {unmapped.length > 0 ? (
          <ImportFiles
            kind="stop"
            heading="Kan ikke leses før feltene er koblet"
            groups={groupByFile(unmapped)}
          />
        ) : null}
        <Compared
          heading="Kan være samme søknad som en annen"
          text="Velg om søknaden er en ny versjon av den andre, eller en søknad for seg."
          items={of('near')}
          {...{ answers, formerOf, onAnswer: answer }}
        />
        <Compared
          heading="Nye versjoner"
          text="Søknaden finnes fra før, men innholdet er endret. En ny versjon beholder nummeret; den gamle blir liggende i historikken."
          items={versions}
          {...{ answers, formerOf, onAnswer: answer }}
          onAll={
            versions.length > 1
              ? given =>
                  setAnswers(
                    before => new Map([...before, ...versions.map(({ key }) => [key, given] as const)]),
                  )
              : undefined
          }
        />
        <ImportFiles kind="stop" heading="Avvist" groups={groupByFile(refused)} />
        <ImportFiles
          kind="warn"
          heading="Advarsler"
          groups={groupByFile(warnings.filter(({ unknown }) => unknown === undefined))}
        />
        {fresh.length > 0 ? (
          <section>
            <h3>
              <Status kind="good">{`Nye søknader (${formatWholeNumber(fresh.length)})`}</Status>
            </h3>
            <ul className="import-items import-fresh">
              {fresh.slice(0, mostShown).map(({ key, packet: { form, file } }) => (
                <li key={key}>
                  <Checkbox
                    label={form.title}
                    description={`${form.applicant.name} · ${file}`}
                    checked={answers.get(key) === 'take'}
                    onChange={wanted => answer(key, wanted ? 'take' : 'skip')}
                  />
                  <span className="numbers">{formatKroner(requestedKroner(form))}</span>
                </li>
              ))}
            </ul>
            {fresh.length > mostShown ? (
              <p className="muted">{`Og ${fresh.length - mostShown} til, som også tas inn.`}</p>
            ) : null}
          </section>
        ) : null}
        <ImportFiles
          kind="idle"
          heading="Like fra før, tas ikke inn"
          groups={of('duplicate').map(({ packet, applicationId }) => ({
            file: packet.file,
            lines: [duplicateLine(packet.form.title, formerOf(applicationId))],
          }))}
        />
        <ImportFiles
          kind="idle"
          heading="Eldre enn det som er tatt inn, tas ikke inn"
          groups={of('outdated').map(({ packet }) => ({ file: packet.file, lines: [packet.form.title] }))}
        />
        <ImportFiles
          kind="part"
          heading="Ikke lest"
          groups={unread.map(({ file }) => ({ file, lines: [] }))}
        />
      </section>
    </Dialog>
  )
}

interface ComparedProps {
  readonly heading: string
  readonly text: string
  readonly items: readonly PreviewItem[]
  readonly answers: ReadonlyMap<number, Answer>
  readonly formerOf: (applicationId: string, before?: number) => Former | null
  readonly onAnswer: (key: number, answer: Answer | null) => void
  readonly onAll?: ((answer: Answer) => void) | undefined
}

function Compared({ heading, text, items, answers, formerOf, onAnswer, onAll }: ComparedProps) {
  if (items.length === 0) return null
  return (
    <section>
      <h3>
        <Status kind="note">{`${heading} (${formatWholeNumber(items.length)})`}</Status>
      </h3>
      <p className="muted">{text}</p>
      {onAll === undefined ? null : (
        <div className="import-choice">
          <Button onClick={() => onAll('take')}>Ta inn alle som nye versjoner</Button>
          <Button onClick={() => onAll('skip')}>Behold alle de gamle</Button>
        </div>
      )}
      <ul className="import-items import-compared">
        {items.map(item => (
          <ImportCompare
            key={item.key}
            item={item}
            answer={answers.get(item.key)}
            formerOf={id => formerOf(id, item.key)}
            onAnswer={given => onAnswer(item.key, given)}
          />
        ))}
      </ul>
    </section>
  )
}

function acceptText(taken: number, open: number): string {
  if (taken === 0) return open > 0 ? 'Ta inn' : 'Ferdig, ingen tas inn'
  return taken === 1 ? 'Ta inn 1 søknad' : `Ta inn ${formatWholeNumber(taken)} søknader`
}

function duplicateLine(title: string, former: Former | null): string {
  if (former === null) return title
  const number = former.number === null ? '' : ` er søknad ${former.number}`
  return former.withdrawn
    ? `«${title}»${number}, som er trukket. Åpne den og velg «Ta inn igjen» hvis den skal med.`
    : `«${title}»${number}.`
}

/** Finds what an item is compared with: the latest version read before it, else what is in the round. */
function formersOf(
  items: readonly PreviewItem[],
  applications: ReturnType<typeof selectApplications>,
): (applicationId: string, before?: number) => Former | null {
  const held = new Map<string, (typeof applications)[number]>(applications.map(one => [one.id, one]))
  const read = new Map<string, PreviewItem[]>()
  for (const item of items) {
    if (item.kind === 'duplicate' || item.kind === 'outdated') continue
    read.set(item.applicationId, [...(read.get(item.applicationId) ?? []), item])
  }
  return (applicationId, before = Number.POSITIVE_INFINITY) => {
    const earlier = (read.get(applicationId) ?? []).filter(({ key }) => key < before).at(-1)
    const own = held.get(applicationId)
    if (earlier !== undefined) {
      return { packet: earlier.packet, number: own?.number ?? null, withdrawn: false }
    }
    return own === undefined
      ? null
      : { packet: own.packet, number: own.number, withdrawn: own.withdrawn !== null }
  }
}
