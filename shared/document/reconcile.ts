import { formatKroner } from '#shared/money/format-kroner'
import type { Kroner } from '#shared/money/kroner'

/** What the documents of a round say, to be held against each other before they go out. */
export interface DocumentSums {
  /** The standing applications, by number, with what was decided; null where nothing is. */
  readonly applications: readonly {
    readonly id: string
    readonly number: number
    readonly awardKroner: Kroner | null
  }[]
  /** The letters, where not all are meant: those of the applications that are. */
  readonly only?: ReadonlySet<string>
  /** The letters: whom each is about, and the amount it grants (null where it grants nothing). */
  readonly letters: readonly { readonly applicationId: string; readonly awardKroner: Kroner | null }[]
  readonly protocolKroner: Kroner
  readonly paymentsKroner: Kroner
  /** What later confirmations have taken off the awards: decided, and not to be paid. */
  readonly unpaidKroner: Kroner
  readonly frameKroner: Kroner | null
}

/**
 * Every way in which the documents disagree, one Norwegian line each: not exactly one letter for each application,
 * an amount in a letter that is not the decision's, sums of protocol and payment list that are not the decisions',
 * more than the frame. Empty when all agree.
 */
export function reconcileDocuments(sums: DocumentSums): readonly string[] {
  const lines: string[] = []
  const meant = sums.applications.filter(({ id }) => sums.only?.has(id) ?? true)
  for (const { id, number, awardKroner } of meant) {
    const letters = sums.letters.filter(({ applicationId }) => applicationId === id)
    if (awardKroner === null) lines.push(`Søknad ${number}: Det er ikke låst noe vedtak. Lås vedtaket først.`)
    else if (letters.length !== 1)
      lines.push(`Søknad ${number}: Det er ${letters.length} brev, men det skal være ett.`)
    for (const letter of letters) {
      if ((letter.awardKroner ?? 0) !== (awardKroner ?? 0))
        lines.push(
          `Søknad ${number}: Brevet sier ${formatKroner(letter.awardKroner ?? 0)}, men vedtaket er ${formatKroner(awardKroner ?? 0)}.`,
        )
    }
  }
  const decided = sums.applications.reduce((sum, { awardKroner }) => sum + (awardKroner ?? 0), 0)
  if (sums.protocolKroner !== decided) lines.push(differs('Protokollen', sums.protocolKroner, decided))
  const payable = decided - sums.unpaidKroner
  if (sums.paymentsKroner !== payable) lines.push(differs('Utbetalingslisten', sums.paymentsKroner, payable))
  if (sums.frameKroner !== null && decided > sums.frameKroner) {
    lines.push(
      `Vedtakene er til sammen ${formatKroner(decided)}, men rammen er ${formatKroner(sums.frameKroner)}.`,
    )
  }
  return lines
}

function differs(name: string, says: Kroner, decided: Kroner): string {
  return `${name} sier ${formatKroner(says)}, men vedtakene er til sammen ${formatKroner(decided)}.`
}
