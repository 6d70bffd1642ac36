import { showNotice } from '#renderer/stores/notice-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { asId } from '#shared/base/ids'
import { recommendationMade } from '#shared/round/kinds/decision-entries'
import { selectProposals } from '#shared/round/round-view'
import { inTurn } from './in-turn'
import { write } from './write'

/** Keeps the proposals as they are now as what a body recommends; false where it was refused. */
export function makeRecommendation(
  meeting: { readonly date: string; readonly body: string },
  applicationIds: readonly string[],
): Promise<boolean> {
  return inTurn(async () => {
    const proposals = selectProposals(useRoundStore.getState().state.fields)
    const recommendations = applicationIds.flatMap(applicationId => {
      const proposal = proposals.get(asId(applicationId))
      if (proposal === undefined) return []
      // What was changed from an earlier recommendation belongs to that one.
      const { changed: _, ...decision } = proposal
      return [{ applicationId, decision }]
    })
    if (recommendations.length === 0) return false
    if (!(await write(recommendationMade({ meeting, recommendations })))) return false
    showNotice('success', 'Innstillingen er gitt. Dokumentet lages under Dokumenter.')
    return true
  })
}
