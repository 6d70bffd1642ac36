import { formatKroner } from '#shared/money/format-kroner'
import { sumKroner } from '#shared/money/kroner'
import { ask, type Check, fields } from '../context'
import type { Outcome } from '../finding'

/** Whether the grant is for more than equipment: by the kinds of the budget lines, then by the form's own answer. */
export const checkNotPureEquipment: Check<'not-pure-equipment'> = context => {
  const lines = (context.form.budget.lines ?? []).filter(line => line.amount > 0)
  const confirmed = context.form.confirmations?.notPureEquipment
  const lookedAt = fields(context, 'budget.lines', 'confirmations.notPureEquipment')
  const wanted = ask(
    'budsjett som viser hva annet enn utstyr det søkes om',
    'budsjett som viser kva anna enn utstyr det er søkt om',
  )
  const answer = (met: boolean | null, message: string): Outcome => ({ met, message, lookedAt, ask: wanted })
  const total = sumKroner(lines.map(line => line.amount))
  const equipment = sumKroner(lines.filter(line => line.kind === 'utstyr').map(line => line.amount))
  if (total > 0 && equipment === total) {
    return answer(
      false,
      `Hele budsjettet på ${formatKroner(total)} er utstyr. Avklar med søkeren om noe annet inngår.`,
    )
  }
  if (confirmed === false) return answer(false, 'Søkeren oppgir at det søkes om bare utstyr.')
  if (lines.some(line => line.kind !== undefined && line.kind !== 'utstyr')) {
    return answer(
      true,
      equipment === 0
        ? 'Budsjettet har ikke utstyr.'
        : `Utstyr er ${formatKroner(equipment)} av ${formatKroner(total)} i budsjettet.`,
    )
  }
  if (confirmed === true) return answer(true, 'Søkeren bekrefter at det ikke søkes om bare utstyr.')
  return answer(null, 'Budsjettet viser ikke hva som er utstyr. Avklar om det søkes om bare utstyr.')
}
