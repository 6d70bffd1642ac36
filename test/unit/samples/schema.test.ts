import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import schema from '#assets/schema/application.schema.json'
import { applicationForm } from '#shared/round/application-form'
import { packets } from './sample-round'

const ajv = new Ajv2020({ allErrors: true })
formats.default(ajv)
const validate = ajv.compile(schema)
const least = {
  title: 'Tiltak',
  applicant: { name: 'Gol kommune' },
  budget: { requested: { 2025: 100_000 } },
}

describe('the JSON Schema of soknad.json', () => {
  it.each(packets.map(({ file, json }) => [file, json]))('accepts %s', (_file, json) => {
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true)
  })

  it('asks for nothing but a title, the name of the applicant and one requested amount', () => {
    expect(validate(least)).toBe(true)
    expect(validate({ ...least, title: undefined })).toBe(false)
    expect(validate({ ...least, applicant: {} })).toBe(false)
    expect(validate({ ...least, budget: { requested: {} } })).toBe(false)
  })

  const format = 'tildeling/application@1'
  it.each([
    ['a blank title', { ...least, format, title: '  ' }],
    ['another format', { ...least, format: 'tildeling/application@2' }],
    ['a field of no meaning', { ...least, format, prioritet: 1 }],
    ['a negative amount', { ...least, format, budget: { requested: { 2025: -1 } } }],
    ['an amount with øre', { ...least, format, budget: { requested: { 2025: 1000.5 } } }],
    ['an absurd amount', { ...least, format, budget: { requested: { 2025: 1_000_000_001 } } }],
    ['a year that is none', { ...least, format, budget: { requested: { neste: 1000 } } }],
    ['an unknown side', { ...least, format, applicant: { name: 'Gol kommune', side: 'fylke' } }],
    ['a date that does not exist', { ...least, format, period: { from: '2026-02-30' } }],
    ['a milestone without text', { ...least, format, milestones: [{ date: '2026-01-01' }] }],
    ['a rank of zero', { ...least, format, localRank: 0 }],
  ])('refuses %s, and so does the decoder', (_what, json) => {
    expect(validate(json)).toBe(false)
    expect(applicationForm.safeParse(json).success).toBe(false)
  })

  it('and the decoder accept the same fields', () => {
    for (const { json } of packets) expect(applicationForm.safeParse(json).success).toBe(true)
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(applicationForm.shape).sort())
  })
})
