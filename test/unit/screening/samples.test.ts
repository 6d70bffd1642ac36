import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '#shared/base/sha256'
import { attachmentName } from '#shared/intake/form-cautions'
import { readFormTables } from '#shared/intake/form-table'
import { labelFinder } from '#shared/intake/label-table'
import { readSoknadJson } from '#shared/intake/soknad-json'
import { readWorkbook } from '#shared/intake/xlsx'
import type { Packet } from '#shared/round/packet'
import { composeMissing } from '#shared/screening/compose-missing'
import { openFindings, screenApplication } from '#shared/screening/screen-application'
import { organisations, plain, vestViken } from './fixtures'

const folder = fileURLToPath(new URL('../../../assets/samples/vest-viken-2025/', import.meta.url))

function packetIn(file: string): Packet {
  const entries = Object.entries(unzipSync(readFileSync(folder + file))).filter(
    ([name]) => !name.endsWith('/'),
  )
  const form = readSoknadJson(entries.find(([name]) => name.endsWith('soknad.json'))?.[1] ?? new Uint8Array())
  if (!form.ok) throw new Error(`${file}: ${JSON.stringify(form.error)}`)
  const attachments = entries
    .filter(([name]) => !name.endsWith('soknad.json'))
    .map(([name, bytes]) => ({ name: attachmentName(name), sha256: sha256Hex(bytes), bytes: bytes.length }))
  return { file, form: form.value, attachments }
}

async function packetsInWorkbook(file: string): Promise<readonly Packet[]> {
  const tables = await readWorkbook(new Map(Object.entries(unzipSync(readFileSync(folder + file)))))
  if (!tables.ok) throw new Error(JSON.stringify(tables.error))
  return [...readFormTables(tables.value, file, labelFinder()).outcomes].map(outcome => {
    if (!('built' in outcome)) throw new Error(JSON.stringify(outcome))
    const { form, sources } = outcome.built
    return { file, form, sources, attachments: [] }
  })
}

const packets = readdirSync(folder)
  .filter(name => name.endsWith('.zip'))
  .map(packetIn)
const rows = await packetsInWorkbook('nettskjema-eksport.xlsx')

const screened = [...packets, ...rows].map(packet => ({
  row: packet.attachments.length === 0,
  applicant: packet.form.applicant.name,
  screening: screenApplication({
    scheme: vestViken,
    application: { packet, receivedAt: '2025-10-10T09:00:00+02:00' },
    organisations,
  }),
}))

const withStatus = (status: string) =>
  screened.filter(({ screening }) => screening.status === status).map(({ applicant }) => applicant)

describe('the example round of Vest-Viken', () => {
  it('has exactly one application that came too late, and says by how many days', () => {
    expect(withStatus('dismissed')).toEqual(['Nore og Uvdal kommune'])
    const late = screened.find(({ screening }) => screening.status === 'dismissed')
    expect(plain(late === undefined ? '' : (openFindings(late.screening)[0]?.message ?? ''))).toBe(
      'Søknaden kom fredag 3. oktober 2025, to dager etter fristen onsdag 1. oktober 2025.',
    )
  })

  it('has exactly two incomplete ones, each with what it lacks', () => {
    const lacking = screened
      .filter(({ screening }) => screening.status === 'unclear')
      .map(({ applicant, screening }) => [
        applicant,
        openFindings(screening)
          .filter(finding => finding.severity === 'stop')
          .map(finding => finding.requirementId),
      ])
    expect(lacking).toEqual(
      expect.arrayContaining([
        ['Nesbyen kommune', ['vv-agreement', 'vv-grant-split']],
        ['Sigdal kommune', ['vv-parties']],
      ]),
    )
    expect(lacking).toHaveLength(2)
  })

  it('has all the others ready', () => {
    expect(withStatus('ready')).toHaveLength(screened.length - 3)
    expect(screened.length).toBe(36)
  })

  it('has twelve rows of a workbook, ready but for a warning that their agreements lie elsewhere', () => {
    const warned = screened
      .filter(one => one.row)
      .map(one =>
        openFindings(one.screening)
          .filter(finding => finding.severity === 'warn')
          .map(finding => finding.requirementId),
      )
    expect(warned).toEqual(Array.from({ length: 12 }, () => ['data:attachments-apart']))
  })

  it('asks Nesbyen for the agreement and the split, and Sigdal for the hospital', () => {
    const asked = (applicant: string) =>
      screened
        .filter(one => one.applicant === applicant)
        .flatMap(one => composeMissing(one.screening, 'nb').filter(item => item.needed))
        .map(item => item.text)
    expect(asked('Nesbyen kommune')).toEqual([
      'avtale mellom kommune(r) og sykehus, eller bekreftelse fra den andre parten',
      'oversikt over hvordan tilskuddet skal deles mellom kommune(r) og sykehus',
    ])
    expect(asked('Sigdal kommune')).toEqual([
      'opplysning om minst én kommune og sykehuset som parter i søknaden',
    ])
  })
})
