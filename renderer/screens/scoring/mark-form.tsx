import { ChevronDownIcon, ChevronUpIcon, PadlockLockedIcon } from '@navikt/aksel-icons'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import { Amount } from '#renderer/components/amount'
import { Button, IconButton } from '#renderer/components/button'
import { goTo } from '#renderer/stores/navigation-store'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import { selectApplication } from '#renderer/stores/selection-store'
import type { Member } from '#shared/round/kinds/member-entries'
import { type Application, selectOwnAnchors } from '#shared/round/round-view'
import { markableCriteria } from '#shared/scheme/assessment-criteria'
import { anchorsFor } from './anchors'
import { MarkRow } from './mark-row'
import { firstChoice, OverallForm } from './overall-form'
import { useLock } from './use-mark'
import type { ScoringTable } from './use-scoring-table'
import './mark-form.css'

interface Props {
  readonly table: ScoringTable
  readonly member: Member
  readonly application: Application
  readonly root: RefObject<HTMLDivElement | null>
}

/** All criteria of one application for one member, walked through by keyboard. */
export function MarkForm({ table, member, application, root }: Props) {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const lock = useLock(application.id, member.id)
  const rows = useRef<HTMLUListElement>(null)
  const fields = useRef<(HTMLDivElement | null)[]>([])
  const { applications, scheme } = table
  const criteria = useMemo(() => markableCriteria(table.criteria), [table.criteria])
  const ownAnchors = useRound(selectOwnAnchors)
  const place = applications.indexOf(application)

  const isHolistic = scheme.assessmentMode === 'holistic' && lock === null
  /** Whether the keyboard goes to the view of the whole once the page is drawn, and whether it is the first page. */
  const toOverall = useRef(isHolistic)
  const isFirst = useRef(true)

  // What one comes here for: the first digit typed is a mark, or chooses the view of the whole.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page.
  useEffect(() => {
    const choice = toOverall.current ? firstChoice(rows.current) : null
    if (choice !== null) choice.focus()
    else if (isFirst.current || toOverall.current) fields.current[0]?.focus()
    toOverall.current = false
    isFirst.current = false
  }, [application.id])

  function focus(index: number) {
    fields.current[Math.min(criteria.length - 1, Math.max(0, index))]?.focus()
  }

  function turn(step: 1 | -1): boolean {
    const next = applications[place + step]
    if (next !== undefined) selectApplication(next.id)
    return next !== undefined
  }

  /** The same, with the keyboard at the view of the whole application. */
  function turnWhole(step: 1 | -1) {
    toOverall.current = true
    if (!turn(step)) toOverall.current = false
  }

  function turnPage(event: KeyboardEvent) {
    const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : null
    if (step === null || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    // A comment belongs to its application; its criterion is there in the next one too.
    const target = event.target as HTMLElement
    const row = target.closest<HTMLElement>('[data-row]')?.dataset.row
    if (target.closest('.overall-form') !== null) return turnWhole(step)
    focus(Number(row ?? 0))
    turn(step)
  }

  function move(event: KeyboardEvent, index: number) {
    if (event.key === 'ArrowDown') focus(index + 1)
    else if (event.key === 'ArrowUp' && index === 0 && isHolistic) firstChoice(rows.current)?.focus()
    else if (event.key === 'ArrowUp') focus(index - 1)
    else if (event.key === 'Enter') {
      if (index + 1 < criteria.length) focus(index + 1)
      else if (turn(1)) focus(0)
    } else return
    event.preventDefault()
  }

  const { form } = application.packet
  const requested = Object.values(form.budget.requested).reduce((sum, kroner) => sum + kroner, 0)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: turning the page works wherever in the form the focus is.
    <div className="mark-form" ref={root} onKeyDown={turnPage}>
      <header className="mark-form-heading">
        <div className="mark-form-title">
          <h2 title={form.title}>
            <span className="muted numbers">{application.number}</span> {form.title}
          </h2>
          <p className="muted">
            {form.applicant.name} · søker om <Amount kroner={requested} />
          </p>
        </div>
        <Button variant="tertiary" onClick={() => goTo('applications')}>
          Les søknaden
        </Button>
        <IconButton label="Forrige søknad (Page Up)" disabled={place <= 0} onClick={() => turn(-1)}>
          <ChevronUpIcon aria-hidden />
        </IconButton>
        <IconButton
          label="Neste søknad (Page Down)"
          disabled={place === applications.length - 1}
          onClick={() => turn(1)}
        >
          <ChevronDownIcon aria-hidden />
        </IconButton>
      </header>
      {lock === null ? null : (
        <div className="mark-lock" role="note">
          <PadlockLockedIcon aria-hidden />
          <p>
            <strong>{member.name} er inhabil i denne saken og kan ikke gi poeng.</strong> {lock}
          </p>
        </div>
      )}
      <ul className="mark-rows" aria-label="Kriterier" ref={rows}>
        {isHolistic ? (
          <OverallForm
            key={`${application.id} ${member.id}`}
            applicationId={application.id}
            memberId={member.id}
            scheme={scheme}
            disabled={readOnly}
            onNext={() => turnWhole(1)}
          />
        ) : null}
        {criteria.map((criterion, index) => (
          <MarkRow
            key={criterion.id}
            index={index}
            criterion={criterion}
            parentText={
              criteria[index - 1]?.parentText === criterion.parentText ? null : criterion.parentText
            }
            scale={scheme.scale}
            anchors={anchorsFor(criterion, scheme, ownAnchors.get(criterion.id))}
            place={{ memberId: member.id, applicationId: application.id, criterionId: criterion.id }}
            locked={lock !== null}
            disabled={readOnly}
            field={element => {
              fields.current[index] = element
            }}
            onKey={event => move(event, index)}
            onBack={() => focus(index)}
            onNext={() => focus(index + 1)}
          />
        ))}
      </ul>
      <p className="mark-keys muted">
        {isHolistic ? 'Samlet vurdering: 1, 2, 3 … velger, K begrunnelse, Enter neste søknad. Poeng: ' : ''}
        {scheme.scale.min}–{scheme.scale.max} gir poeng · Enter eller ↓ neste kriterium · Tab eller K
        kommentar · S hvor sikker · Delete tar poenget bort · Page Down neste søknad
      </p>
    </div>
  )
}
