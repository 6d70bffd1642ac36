import { describe, expect, it } from 'vitest'
import { organisations } from '#assets/organisations'
import { readApplicant } from '#renderer/screens/applications/organisation-text'
import { decodeOrganisations } from '#shared/intake/organisations'
import type { ApplicationForm } from '#shared/round/application-form'

const decoded = decodeOrganisations(organisations)
if (!decoded.ok) throw new Error('the shipped organisations do not decode')
const table = decoded.value

const form = (name: string, orgNumber?: string): ApplicationForm => ({
  format: 'tildeling/application@1',
  title: 'Felles nattjeneste',
  applicant: { name, ...(orgNumber === undefined ? {} : { orgNumber }) },
  budget: { requested: { '2025': 1 } },
})

describe('who the applicant is', () => {
  it('is read from a plain name, with side and area', () => {
    const reading = readApplicant(form('Drammen kommune'), table, null)
    expect(reading.state).toBe('found')
    expect(reading.facts).toEqual(['Drammen kommune', 'Kommune', 'Vest-Viken'])
    expect(reading.choices).toEqual([])
  })

  it.each(['Våler kommune', 'Herøy kommune', 'Bø kommune', 'Nes kommune'])('must be chosen for %s', name => {
    const reading = readApplicant(form(name), table, null)
    expect(reading.state).toBe('open')
    expect(reading.why).not.toBe('')
  })

  it('follows what a person chose, and the choice can be changed afterwards', () => {
    const [first] = readApplicant(form('Våler kommune'), table, null).choices
    if (first === undefined) throw new Error('nothing to choose from')
    const reading = readApplicant(form('Våler kommune'), table, first.orgNumber)
    expect(reading.state).toBe('found')
    expect(reading.facts[1]).toBe('Kommune')
    expect(reading.choices.length).toBeGreaterThan(0)
    expect(readApplicant(form('Våler kommune'), table, 'outside').state).toBe('outside')
  })

  it('is nobody known where neither name nor number tells', () => {
    expect(readApplicant(form('Stiftelsen Fjellheim'), table, null)).toMatchObject({
      state: 'outside',
      choices: [],
    })
  })
})
