import { windowApi } from '#renderer/app/window-api'
import type { AllocationQuestion } from '#renderer/stores/allocation-store'
import { goTo } from '#renderer/stores/navigation-store'
import { showNotice } from '#renderer/stores/notice-store'
import { selectScheme, selectScreenings, useRoundStore } from '#renderer/stores/round-store'
import { canonicalJson } from '#shared/base/canonical-json'
import { asId } from '#shared/base/ids'
import { overallReasons } from '#shared/decision/propose-decision'
import { type Decision, decisionSet } from '#shared/round/kinds/decision-entries'
import { selectFrozen, selectProposals, selectStanding } from '#shared/round/round-view'
import { standsAsMet } from '#shared/screening/finding'
import { isEditedDecision } from './edited-decision'
import { write } from './write'

interface ProposedDecision {
  readonly applicationId: string
  readonly decision: Decision
}

/** Decisions that follow from a distribution, before they are written. */
export interface ProposedDecisions {
  /** Those that would change what the round holds; frozen decisions are never among them. */
  readonly changes: readonly ProposedDecision[]
  /** The applications among them whose proposal people have edited. */
  readonly edited: readonly string[]
}

/** Drafts the decisions of the distribution; null where it was refused, and the person has been told why. */
export async function proposeDecisions(question: AllocationQuestion): Promise<ProposedDecisions | null> {
  const { method, frameKroner, rules } = question
  if (method === 'manual') {
    showNotice(
      'info',
      'Med metoden «Manuelt» settes beløpene i vedtakene. Velg en annen metode under Fordeling for å lage utkast.',
    )
    return null
  }
  const reply = await windowApi.decisionsPropose({ method, frameKroner, rules: rules as never })
  if (!reply.ok) {
    showNotice('failure', reply.error.message)
    return null
  }
  const { fields } = useRoundStore.getState().state
  const frozen = selectFrozen(fields)
  const held = selectProposals(fields)
  const changes = reply.value.filter(({ applicationId, decision }) => {
    const known = held.get(asId(applicationId))
    const isSame = known !== undefined && canonicalJson(known) === canonicalJson(decision)
    return !frozen.has(asId(applicationId)) && !isSame
  })
  const edited = editedProposals()
  return { changes, edited: changes.flatMap(({ applicationId: id }) => (edited.has(id) ? [id] : [])) }
}

/** Writes proposed decisions as one step that can be undone, and goes to where they are read and changed. */
export async function writeDecisions(changes: readonly ProposedDecision[]): Promise<void> {
  if (changes.length === 0) showNotice('info', 'Vedtakene følger allerede denne fordelingen.')
  else if (!(await write(...changes.map(change => decisionSet(change))))) return
  else {
    const count = changes.length === 1 ? 'Ett forslag' : `${changes.length} forslag`
    showNotice(
      'success',
      `${count} til vedtak er skrevet. Les og endre dem før de låses. Angre tar alt tilbake.`,
    )
  }
  goTo('decisions')
}

function editedProposals(): ReadonlySet<string> {
  const { fields } = useRoundStore.getState().state
  const scheme = selectScheme(fields)
  if (scheme === null) return new Set()
  const proposals = selectProposals(fields)
  const screenings = selectScreenings(fields)
  const overall = overallReasons(fields, scheme)
  const edited = selectStanding(fields).filter(application => {
    const decision = proposals.get(application.id)
    if (decision === undefined) return false
    const failed = (screenings.get(application.id)?.findings ?? [])
      .filter(finding => finding.severity === 'stop' && standsAsMet(finding) === false)
      .map(({ requirement }) => requirement)
    return isEditedDecision(decision, {
      scheme,
      application,
      failed,
      overall: overall.get(application.id) ?? null,
    })
  })
  return new Set(edited.map(({ id }) => id))
}
