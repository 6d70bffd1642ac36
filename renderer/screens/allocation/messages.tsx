import { askAgain, chooseAlternative, setRules, stopAllocation } from '#renderer/commands/allocation-commands'
import { Button } from '#renderer/components/button'
import { Progress } from '#renderer/components/progress'
import { Select } from '#renderer/components/select'
import { Status } from '#renderer/components/status'
import { dropDrafts, dropDraftWeights, showPanel } from '#renderer/stores/allocation-store'
import { goTo } from '#renderer/stores/navigation-store'
import { methodName } from '#shared/allocation/methods'
import type { AllocationResult, Tie } from '#shared/allocation/result'
import { listInWords } from '#shared/i18n/list-in-words'
import { formatKroner } from '#shared/money/format-kroner'
import { conflictOf } from './conflict-lines'
import { withFirst } from './rule-set'
import type { AllocationView } from './use-allocation-view'

/** What people must know about the distribution that is shown, or why there is none. */
export function Messages({ view }: { readonly view: AllocationView }) {
  const { main, method, frameKroner, isStale } = view
  const { result, failure } = main
  return (
    <div className="allocation-messages">
      <Trial view={view} />
      {frameKroner === null ? (
        <Message kind="warn">
          Rammen er ikke satt. Velg en ramme øverst, eller skriv beløpet som skal fordeles.
        </Message>
      ) : null}
      <NoMarks view={view} />
      {main.isSlow ? <Computing view={view} /> : null}
      {failure === null || main.isSlow ? null : <Failure view={view} />}
      {result === null || isStale || result.method !== method ? null : (
        <>
          {method === 'optimal' ? <Proof result={result} /> : null}
          {method === 'manual' ? (
            <Message kind="note">
              Beløpene er de som står under Vedtak. Endre dem der; her holdes de opp mot rammen og reglene.
            </Message>
          ) : null}
          {result.ties.map(tie => (
            <TieMessage key={[...tie.funded, ...tie.unfunded].join()} tie={tie} view={view} />
          ))}
          {result.notices.map((notice, at) => (
            <Message key={notice} kind={at >= result.notices.length - flagsOf(result) ? 'warn' : 'note'}>
              {view.names.inText(notice)}
            </Message>
          ))}
          <Alternatives result={result} view={view} />
        </>
      )}
      <ComparisonLine view={view} />
    </div>
  )
}

function Message({
  kind,
  children,
  actions,
}: {
  readonly kind: 'good' | 'note' | 'warn' | 'stop'
  readonly children: string
  readonly actions?: React.ReactNode
}) {
  return (
    <div className="allocation-message" data-kind={kind}>
      <Status kind={kind}>{children}</Status>
      {actions}
    </div>
  )
}

/** What is typed but not written. */
function Trial({ view }: { readonly view: AllocationView }) {
  const { savedFrameKroner, frameKroner, savedRules, rules } = view
  const isFrame = frameKroner !== savedFrameKroner
  if (view.weights !== null) {
    return (
      <Message kind="note" actions={<Button onClick={dropDraftWeights}>Forkast</Button>}>
        Prøver andre vekter enn rundens. De er ikke lagret.
      </Message>
    )
  }
  if (!isFrame && rules === savedRules) return null
  const saved = savedFrameKroner === null ? 'ikke satt' : formatKroner(savedFrameKroner, 'kr')
  const text = isFrame
    ? `Prøver en ramme på ${frameKroner === null ? '–' : formatKroner(frameKroner, 'kr')}. Lagret ramme: ${saved}. Trykk Enter for å bruke den nye.`
    : 'Prøver en regel som ikke er lagret. Trykk Enter for å bruke den.'
  return (
    <Message kind="note" actions={<Button onClick={dropDrafts}>Forkast</Button>}>
      {text}
    </Message>
  )
}

function NoMarks({ view }: { readonly view: AllocationView }) {
  const without = view.rows.filter(({ score }) => score === null)
  if (without.length === 0) return null
  const actions = <Button onClick={() => goTo('scoring')}>Gå til poeng</Button>
  if (without.length === view.rows.length) {
    return (
      <Message kind="warn" actions={actions}>
        Ingen søknader har poeng ennå. Rekkefølgen sier da ikke noe om hvilke søknader som er best.
      </Message>
    )
  }
  const which = without.length === 1 ? 'Én søknad er' : `${without.length} søknader er`
  return (
    <Message kind="warn" actions={actions}>
      {`${which} uten poeng og står sist: ${without.map(({ number }) => number).join(', ')}.`}
    </Message>
  )
}

function Computing({ view }: { readonly view: AllocationView }) {
  const { method, main } = view
  const label =
    main.result === null
      ? 'Beregner …'
      : view.isStale
        ? 'Beregner … Tabellen viser fordelingen fra før, til den nye er klar.'
        : 'Beregner det eksakte svaret … Tabellen viser et raskt anslag så lenge.'
  return (
    <div className="allocation-computing" role="status">
      {method === 'optimal' ? (
        <Progress label={label} onCancel={() => void stopAllocation()} />
      ) : (
        <Status kind="part">{label}</Status>
      )}
    </div>
  )
}

function Failure({ view }: { readonly view: AllocationView }) {
  const { failure, result } = view.main
  if (failure === null) return null
  if (failure.kind === 'cancelled') {
    const text =
      result === null
        ? 'Beregningen ble avbrutt.'
        : 'Beregningen ble avbrutt. Tabellen viser fordelingen fra før og følger ikke det du valgte sist.'
    return (
      <Message kind="warn" actions={<Button onClick={() => askAgain('main')}>Beregn på nytt</Button>}>
        {text}
      </Message>
    )
  }
  const conflict = conflictOf(failure.lines.map(view.names.inText))
  return (
    <div className="allocation-failure" role="alert">
      <Status kind="stop">
        {conflict.rules.length > 0
          ? 'Det finnes ingen fordeling med disse reglene'
          : 'Fordelingen kan ikke beregnes'}
      </Status>
      {conflict.lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      {conflict.rules.length === 0 ? null : (
        <>
          <ul>
            {conflict.rules.map(rule => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
          <p>Løs opp eller fjern minst én av dem: en lås i tabellen, en regel under Regler, eller rammen.</p>
        </>
      )}
      <div className="allocation-failure-actions">
        <Button onClick={() => showPanel('rules')}>Vis reglene</Button>
      </div>
    </div>
  )
}

function Proof({ result }: { readonly result: AllocationResult }) {
  if (result.proven) {
    return (
      <Message kind="good">
        Bevist best: ingen annen fordeling innenfor rammen og reglene gir mer samlet nytte.
      </Message>
    )
  }
  // How far from the best it may be stands among the notices.
  return null
}

/** How many of the last notices say that something is missing for some applications. */
function flagsOf({ unscored, unclear }: AllocationResult): number {
  return Number(unscored.length > 0) + Number(unclear.length > 0)
}

/** Distributions that are exactly as good, and a way to choose one of them. */
function Alternatives({
  result,
  view,
}: {
  readonly result: AllocationResult
  readonly view: AllocationView
}) {
  const { alternatives, awards } = result
  if (alternatives.length === 0 || view.shows !== 'exact') return null
  const now = new Set(
    awards.flatMap(({ applicationId, outcome }) => (outcome === 'none' ? [] : [applicationId])),
  )
  const numberOf = (id: string) => view.rows.find(row => row.id === id)?.number ?? 0
  const list = (ids: readonly string[]) => listInWords(ids.map(id => String(numberOf(id))))
  return (
    <Message
      kind="note"
      actions={
        <span className="allocation-tie-actions">
          {alternatives.map(alternative => {
            const enters = alternative.filter(id => !now.has(id))
            const leaves = [...now].filter(id => !alternative.includes(id))
            if (enters.length + leaves.length === 0) return null
            return (
              <Button
                key={alternative.join()}
                disabled={view.readOnly}
                onClick={() => void chooseAlternative(enters, leaves)}
              >
                {`Velg inn ${list(enters) || 'ingen'}, ut ${list(leaves) || 'ingen'}`}
              </Button>
            )
          })}
        </span>
      }
    >
      Tabellen viser én av de like gode fordelingene. Velges en annen, låses søknadene som skiller dem.
    </Message>
  )
}

const mostButtons = 3

function TieMessage({ tie, view }: { readonly tie: Tie; readonly view: AllocationView }) {
  const { savedRules, readOnly, names, rows } = view
  const tied = [...tie.funded, ...tie.unfunded]
  const hasOrder = Array.isArray(savedRules.tieBreak)
  const put = (id: string) => void setRules(withFirst(savedRules, id))
  const numberOf = (id: string) => rows.find(row => row.id === id)?.number ?? 0
  const settled =
    tie.settledBy === 'rule'
      ? hasOrder
        ? 'Rekkefølgen er satt av utvalget.'
        : 'Rekkefølgen følger regelen for like poeng.'
      : 'Rekkefølgen mellom dem er tilfeldig til utvalget avgjør den.'
  const first = hasOrder ? (savedRules.tieBreak as readonly string[]).find(id => tied.includes(id)) : null
  return (
    <Message
      kind={tie.settledBy === 'rule' ? 'note' : 'warn'}
      actions={
        tied.length > mostButtons ? (
          <Select
            aria-label="Sett en av dem først"
            value=""
            options={[
              { value: '', label: 'Sett først …' },
              ...tied.map(id => ({ value: id, label: `Søknad ${numberOf(id)}`, disabled: id === first })),
            ]}
            onChange={id => (id === '' ? undefined : put(id))}
            disabled={readOnly}
          />
        ) : (
          <span className="allocation-tie-actions">
            {tied.map(id => (
              <Button key={id} disabled={readOnly || id === first} onClick={() => put(id)}>
                {`Sett ${numberOf(id)} først`}
              </Button>
            ))}
          </span>
        )
      }
    >
      {`${names.inText(tie.text)} ${settled}`}
    </Message>
  )
}

/** The same frame and rules under another method, in one sentence. */
function ComparisonLine({ view }: { readonly view: AllocationView }) {
  const { compareWith, other, rows, names, main } = view
  if (compareWith === null) return null
  const name = methodName(compareWith)
  if (other.failure !== null) {
    return (
      <Message kind="warn">{`«${name}» gir ingen fordeling: ${names.inText(other.failure.lines.join(' '))}`}</Message>
    )
  }
  if (other.result === null || main.result === null)
    return other.isSlow ? <p>{`Beregner «${name}» …`}</p> : null
  const funded = (read: (row: (typeof rows)[number]) => number | null) =>
    rows.filter(row => (read(row) ?? 0) > 0)
  const gains = rows.filter(({ differenceKroner }) => (differenceKroner ?? 0) > 0).length
  const losses = rows.filter(({ differenceKroner }) => (differenceKroner ?? 0) < 0).length
  const text = `Med «${name}» får ${funded(row => row.otherKroner).length} søknader midler (nå ${funded(row => row.awardKroner).length}): ${gains} får mer, ${losses} får mindre, ${rows.length - gains - losses} får det samme. Rest ${formatKroner(other.result.remainder, 'kr')}.`
  return <Message kind="note">{text}</Message>
}
