import type { Office } from '#shared/round/kinds/office-entries'
import type { Scheme } from '#shared/scheme/scheme'

/** The office before anybody has written anything: what the scheme itself knows. */
export function officeOf(scheme: Scheme): Office {
  return {
    sender: {
      name: scheme.administratorOrg?.name ?? scheme.fellowship,
      unit: '',
      line: '',
      postalCode: '',
      city: '',
      phone: '',
      email: '',
      orgNumber: scheme.administratorOrg?.orgNumber ?? '',
    },
    caseNumber: '',
    caseOfficer: '',
    place: '',
    letterDate: null,
    signatories: [],
    approvedElectronically: false,
    appeal: { appealable: scheme.legal.appealable, body: scheme.legal.appealBody ?? '' },
  }
}

type Signatory = Office['signatories'][number]

/** The signatories after one of them was changed; those without name and title are left out. */
export function withSignatory(
  signatories: readonly Signatory[],
  place: number,
  change: Partial<Signatory>,
): Signatory[] {
  const blank = { name: '', title: '' }
  const slots = Array.from({ length: Math.max(signatories.length, place + 1) }, (_, index) => ({
    ...(signatories[index] ?? blank),
    ...(index === place ? change : {}),
  }))
  return slots.filter(({ name, title }) => name.trim() !== '' || title.trim() !== '')
}
