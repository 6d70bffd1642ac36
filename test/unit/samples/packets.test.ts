import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requestedKroner } from '#shared/round/application-form'
import { allForms, checkDigitHolds, packets, sampleFolder, sumOf } from './sample-round'

const frameKroner = 23_796_000
const closesAt = '2025-10-02T00:00:00+02:00'
const at = (moment: string | undefined) => new Date(moment ?? '').getTime()

describe('the packets of the example round', () => {
  it('are at least 24, and 36 applications with those of the web form', async () => {
    expect(packets.length).toBeGreaterThanOrEqual(24)
    expect((await allForms()).length).toBe(36)
  })

  it('take no more than 4 MB with everything else in the folder', () => {
    const bytes = readdirSync(sampleFolder).map(name => statSync(join(sampleFolder, name)).size)
    expect(sumOf(bytes)).toBeLessThanOrEqual(4 * 1024 * 1024)
  })

  it('say in title and summary that they are made up', async () => {
    for (const { title, summary } of await allForms()) {
      expect(title).toMatch(/Eksempel – oppdikt(et|a) søknad/)
      expect(summary).toMatch(/^Eksempel – oppdikt(et|a) søknad/)
    }
  })

  it('have titles that tell them apart', async () => {
    const titles = (await allForms()).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('ask for between 120 000 and 3 400 000 kroner each, and for far more than the frame together', async () => {
    const forms = await allForms()
    const asked = forms.map(requestedKroner)
    expect(Math.min(...asked)).toBe(120_000)
    expect(Math.max(...asked)).toBe(3_400_000)
    for (const sum of [sumOf(asked), sumOf(forms.map(form => form.budget.requested['2025'] ?? 0))]) {
      expect(sum / frameKroner).toBeGreaterThanOrEqual(1.6)
      expect(sum / frameKroner).toBeLessThanOrEqual(1.9)
    }
  })

  it('all ask for 2025, some also for 2026, and none has a minimum above what it asks for', async () => {
    const forms = await allForms()
    for (const { budget } of forms) {
      expect(budget.requested['2025']).toBeGreaterThan(0)
      for (const [year, least] of Object.entries(budget.minimum ?? {})) {
        expect(least).toBeLessThanOrEqual(budget.requested[year] ?? 0)
      }
    }
    expect(forms.filter(({ budget }) => budget.requested['2026'] !== undefined).length).toBe(3)
    expect(forms.filter(({ budget }) => budget.minimum !== undefined).length).toBeGreaterThanOrEqual(20)
  })

  it('have budget lines that add up to the amount asked for, year by year', () => {
    const withLines = packets.filter(({ form }) => form.budget.lines !== undefined)
    expect(withLines.length).toBe(23)
    for (const { form } of withLines) {
      for (const [year, amount] of Object.entries(form.budget.requested)) {
        const lines = form.budget.lines?.filter(line => String(line.year) === year) ?? []
        expect(sumOf(lines.map(line => line.amount))).toBe(amount)
      }
    }
  })

  it('came before the deadline but for one, and a few came in spring', async () => {
    const late = (await allForms()).filter(form => at(form.submittedAt) >= at(closesAt))
    expect(late.map(({ title }) => title)).toEqual([
      'Legemiddelgjennomgang med sykehusfarmasøyt i Numedal (Eksempel – oppdiktet søknad)',
    ])
    const spring = packets.filter(({ form }) => at(form.submittedAt) < at('2025-05-16T00:00:00+02:00'))
    expect(spring.length).toBe(2)
  })

  it('are incomplete in two cases: one without agreement and split, one without the hospital', () => {
    const withoutAgreement = packets.filter(({ form }) => form.agreement?.kind === 'ingen')
    expect(withoutAgreement.map(({ form }) => [form.applicant.name, form.budget.lines])).toEqual([
      ['Nesbyen kommune', undefined],
    ])
    const withoutHospital = packets.filter(
      ({ form }) => ![form.applicant, ...(form.partners ?? [])].some(({ side }) => side === 'sykehus'),
    )
    expect(withoutHospital.map(({ form }) => form.applicant.name)).toEqual(['Sigdal kommune'])
  })

  it('carry the agreement they point to', () => {
    for (const { form, attachments } of packets) {
      if (form.agreement?.kind === 'ingen') continue
      expect([...attachments.keys()]).toContain(form.agreement?.file)
    }
  })

  it('have organisation numbers and test accounts whose check digits hold', async () => {
    const forms = await allForms()
    const numbers = forms
      .flatMap(({ applicant, partners }) => [applicant, ...(partners ?? [])])
      .flatMap(({ orgNumber }) => orgNumber ?? [])
    expect(numbers.length).toBeGreaterThan(100)
    for (const number of numbers) expect(checkDigitHolds(number, [3, 2, 7, 6, 5, 4, 3, 2]), number).toBe(true)
    const accounts = forms.flatMap(({ applicant }) => applicant.account ?? [])
    expect(accounts.length).toBe(35)
    for (const account of accounts) {
      expect(account).toMatch(/^999900/)
      expect(checkDigitHolds(account, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]), account).toBe(true)
    }
  })

  it('name no person, no telephone and no e-mail address that could be real', async () => {
    for (const form of await allForms()) {
      expect(form.applicant.contact?.name).toMatch(/^Eksempel Person \d\d$/)
      expect(form.applicant.contact?.phone).toBeUndefined()
      const addresses = JSON.stringify(form).match(/[\w.+-]+@[\w-]+\.[\w.-]+/g) ?? []
      expect(addresses.length).toBeGreaterThan(0)
      for (const address of addresses) expect(address).toMatch(/@example\.no$/)
    }
  })

  it('are written in both languages', async () => {
    const nynorsk = (await allForms()).filter(({ language }) => language === 'nn')
    expect(nynorsk.map(({ applicant }) => applicant.name).sort()).toEqual([
      'Hemsedal kommune',
      'Hol kommune',
      'Ål kommune',
    ])
  })
})
