import enterprises from '#assets/organisations/enterprises.json' with { type: 'json' }
import municipalities from '#assets/organisations/municipalities.json' with { type: 'json' }
import { schemes } from '#assets/schemes/index'
import { decodeOrganisations } from '#shared/intake/organisations'
import { type ApplicationForm, applicationForm } from '#shared/round/application-form'
import type { Packet } from '#shared/round/packet'
import type { Requirement, Scheme } from '#shared/scheme/scheme'
import type { Finding } from '#shared/screening/finding'
import { type ScreeningInput, screenApplication } from '#shared/screening/screen-application'
import { decoded } from '../scheme/decoded'

const read = decodeOrganisations({ municipalities, enterprises })
if (!read.ok) throw new Error(JSON.stringify(read.error))
export const organisations = read.value

const byId = new Map(schemes.map(decoded).map(scheme => [scheme.id as string, scheme]))

export function schemeCalled(id: string): Scheme {
  const scheme = byId.get(id)
  if (scheme === undefined) throw new Error(`No scheme ${id}`)
  return scheme
}

export const vestViken = schemeCalled('vest-viken-2025')

/** A whole application that meets every requirement of Vest-Viken 2025. */
export const wholeForm = applicationForm.parse({
  format: 'tildeling/application@1',
  title: 'Felles team for rehabilitering',
  summary: 'Kommunen og sykehuset lager ett team.',
  submittedAt: '2025-09-30T12:00:00+02:00',
  applicant: { name: 'Drammen kommune', orgNumber: '921234554', side: 'kommune' },
  partners: [
    { name: 'Vestre Viken HF', orgNumber: '894166762', side: 'sykehus' },
    { name: 'Fastlegene i Drammen', side: 'fastlege' },
    { name: 'Pasientforeningen Eksempel', side: 'bruker' },
  ],
  description: 'Teamet møter pasienten på sengeposten.',
  transition: 'Partene tar over lønnen etter prosjektet.',
  period: { from: '2026-01-01', to: '2026-12-31' },
  budget: {
    requested: { '2025': 500_000 },
    minimum: { '2025': 300_000 },
    lines: [
      { year: 2025, text: 'Drammen kommune: sykepleier', kind: 'personell', amount: 300_000 },
      { year: 2025, text: 'Vestre Viken HF: lege', kind: 'personell', amount: 200_000 },
    ],
    ownContribution: [
      { party: 'Drammen kommune', side: 'kommune', amount: 100_000 },
      { party: 'Vestre Viken HF', side: 'sykehus', amount: 50_000 },
    ],
  },
  agreement: { kind: 'avtale', file: 'vedlegg/avtale.pdf' },
  confirmations: {
    notPureEquipment: true,
    notOrdinaryOperations: true,
    leadsToOrdinaryOperations: true,
    patientResponsibility: 'yes',
  },
})

export type FormChange = { readonly [K in keyof ApplicationForm]?: ApplicationForm[K] | undefined }

export interface Example extends Partial<Omit<ScreeningInput, 'application' | 'organisations'>> {
  readonly form?: FormChange
  /** Names of attachments with content; `avtale.pdf` when left out. */
  readonly files?: readonly string[]
  readonly packet?: Partial<Packet>
  readonly receivedAt?: string
}

export function packetOf({ form, files, packet }: Example): Packet {
  return {
    file: 'Søknad.zip',
    form: { ...wholeForm, ...form } as ApplicationForm,
    attachments: (files ?? ['avtale.pdf']).map(name => ({ name, sha256: '0'.repeat(64), bytes: 10 })),
    ...packet,
  }
}

export function screen(example: Example = {}) {
  const { form, files, packet, receivedAt, ...rest } = example
  return screenApplication({
    scheme: vestViken,
    organisations,
    application: { packet: packetOf(example), receivedAt: receivedAt ?? '2025-09-30T12:05:00+02:00' },
    ...rest,
  })
}

/** What one kind of check finds in an example, as a stop; spaces that do not break are made plain. */
export function check(requirement: Requirement['check'], example: Example = {}): Finding {
  const scheme: Scheme = {
    ...(example.scheme ?? vestViken),
    requirements: [
      { id: 'krav' as Requirement['id'], text: 'Kravet.', quote: null, check: requirement, severity: 'stop' },
    ],
  }
  const [finding] = screen({ ...example, scheme }).findings
  if (finding === undefined) throw new Error('No finding')
  return { ...finding, message: plain(finding.message) }
}

export function plain(text: string): string {
  return text.replace(/\u00a0/g, ' ')
}
