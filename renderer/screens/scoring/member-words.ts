import type { Side } from '#shared/round/application-form'
import type { Member } from '#shared/round/kinds/member-entries'

export const roleWords: Readonly<Record<Member['role'], string>> = {
  member: 'Medlem',
  chair: 'Leder',
  deputy: 'Varamedlem',
  observer: 'Observatør',
  secretariat: 'Sekretariat',
}

export const sideWords: Readonly<Record<Side, string>> = {
  kommune: 'Kommune',
  sykehus: 'Sykehus',
  rhf: 'Regionalt helseforetak',
  fastlege: 'Fastlege',
  bruker: 'Bruker',
  annet: 'Annet',
}
