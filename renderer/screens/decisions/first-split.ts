import { sideOfName } from '#shared/intake/read-value'
import type { ApplicationForm, Side } from '#shared/round/application-form'
import type { AwardPart, Decision } from '#shared/round/kinds/decision-entries'

/**
 * A split to begin with: the applicant and the first partner of the other side by name, all of the award with the
 * applicant. Where the form names nobody of the other side its name stays empty, to be written.
 */
export function firstSplit(
  form: Pick<ApplicationForm, 'applicant' | 'partners'>,
  awardByYear: Decision['awardByYear'],
): readonly AwardPart[] {
  const side = splitSide(form.applicant)
  const other = side === 'hospital' ? 'municipality' : 'hospital'
  const partner = (form.partners ?? []).find(one => splitSide(one) === other)
  return [
    { party: form.applicant.name.slice(0, 300), side, awardByYear },
    { party: (partner?.name ?? '').slice(0, 300), side: other, awardByYear: {} },
  ]
}

/** Municipality for everybody who is not of a hospital. */
function splitSide({ name, side }: { readonly name: string; readonly side?: Side | undefined }) {
  const known = side ?? sideOfName(name)
  return known === 'sykehus' || known === 'rhf' ? ('hospital' as const) : ('municipality' as const)
}
