import type { Side } from '#shared/round/application-form'

/** The sides as they stand on the screen. */
export const sideNames: Readonly<Record<Side, string>> = {
  kommune: 'Kommune',
  sykehus: 'Sykehus',
  rhf: 'Regionalt helseforetak',
  fastlege: 'Fastlege',
  bruker: 'Brukere',
  annet: 'Annet',
}
