import { secretariat } from '#shared/journal/entry'
import type { Fields } from './fields'
import { entryKinds } from './kinds'
import type { RefusedEntry } from './merge-report'
import { selectApplications, selectInfo, selectMembers } from './round-view'

/** One line about an entry that was refused: what it was, whose, in which file, and what to do. */
export function refusalText(fields: Fields, refused: RefusedEntry): string {
  const from = refused.file === '' ? '' : ` (${refused.file})`
  return `${subject(fields, refused)}${from}: ${words(fields, refused)}`
}

function subject(fields: Fields, { entry }: RefusedEntry): string {
  const what = kindWords[entry.kind] ?? 'En hendelse'
  const owner = entryKinds.get(entry.kind)?.interpret(entry.payload)?.member ?? null
  const id = (entry.payload as { applicationId?: unknown } | null)?.applicationId
  const application = selectApplications(fields).find(one => one.id === id)
  const about =
    application !== undefined
      ? ` på søknad ${application.number}`
      : typeof id === 'string'
        ? ` på søknad «${id}»`
        : ''
  const whose = owner === null ? '' : ` for ${nameOf(fields, owner)}`
  const writer = entry.actor === owner ? '' : `, skrevet som ${nameOf(fields, entry.actor)}`
  return `${what}${whose}${about}${writer}`
}

function nameOf(fields: Fields, id: string): string {
  if (id === secretariat) return 'sekretariatet'
  return selectMembers(fields).find(member => member.id === id)?.name ?? `«${id}»`
}

function words(fields: Fields, { entry, reason }: RefusedEntry): string {
  const scale = selectInfo(fields)?.scheme.scale as { min: number; max: number } | undefined
  switch (reason) {
    case 'two-entries':
      return 'runden har en annen hendelse med samme nummer fra samme maskin. Filen er endret eller kopiert. Be om en ny fil.'
    case 'chain-broken':
      return 'hendelsen henger ikke sammen med den før. Noe er endret eller mangler. Be om en ny fil.'
    case 'clock-number':
      return 'hendelsen har et nummer som ikke kan stemme. Be om en ny fil.'
    case 'unknown-device':
      return 'maskinen hører ikke til noe medlem, og filen er ikke en kopi fra sekretariatet. Be medlemmet levere fra filen som ble sendt ut.'
    case 'unknown-bundle':
      return 'maskinen viser til en fil som ikke er laget i denne runden. Be medlemmet bruke filen som ble sendt ut.'
    case 'false-claim':
      return 'maskinen kan ikke vise at den har medlemmets fil. Be medlemmet bruke filen som ble sendt ut.'
    case 'not-yours':
      return 'avsenderen har ikke lov til å skrive dette. Det er uten virkning.'
    case 'bad-payload':
      return 'innholdet passer ikke. Det er uten virkning.'
    case 'outside-scale': {
      const { mark } = (entry.payload as { mark: { mark: number } }).mark
      return `${String(mark).replace('.', ',')} er utenfor skalaen ${scale?.min}–${scale?.max}. Poenget teller ikke.`
    }
    case 'unknown-member':
      return 'medlemmet står ikke på medlemslisten. Det teller ikke.'
    case 'unknown-application':
      return 'søknaden finnes ikke i runden. Det teller ikke.'
    case 'unknown-criterion':
      return 'kriteriet finnes ikke i ordningen. Det teller ikke.'
    case 'withdrawn':
      return 'søknaden er trukket. Det teller ikke.'
    case 'inhabil':
      return 'medlemmet er inhabilt i saken. Det teller ikke.'
  }
}

const kindWords: Readonly<Record<string, string>> = {
  'mark.set': 'Poeng',
  'overall.set': 'Samlet vurdering',
  'overall.agreed': 'Enighet om en søknad',
  'assessment.opened': 'Åpning av poengene',
  'application.imported': 'Søknad',
  'application.withdrawn': 'Trukket søknad',
  'bundle.issued': 'Utsending til et medlem',
  'weights.locked': 'Låsing av vektene',
  'frame.set': 'Ramme',
  'meeting.set': 'Opplysninger om møtet',
  'impartiality.declared': 'Erklæring om habilitet',
  'assessment.handed-in': 'Levering',
  'device.claimed': 'Maskinens tilknytning',
  'consensus.set': 'Enighet',
  'decision.set': 'Vedtak',
  'decisions.frozen': 'Låste vedtak',
  'member.set': 'Medlem',
  'weights.set': 'Vekter',
  'impartiality.ruled': 'Avgjørelse om habilitet',
}
