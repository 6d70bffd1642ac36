import { describe, expect, test } from 'vitest'
import applicationLabels from '#assets/labels/application.json'
import { formFields } from '#shared/intake/form-field'
import { labelFinder, normalLabel } from '#shared/intake/label-table'
import { labelsInUse } from './labels-in-use'

const find = labelFinder()
const fieldOf = (label: string) => {
  const match = find(label)
  return match === null || match === 'ignored' ? match : match.field
}

describe('known labels', () => {
  test('no two fields claim the same label, and none is both a field and ignored', () => {
    const owners = new Map<string, Set<string>>()
    const claim = (label: string, owner: string) => {
      const key = normalLabel(label)
      owners.set(key, (owners.get(key) ?? new Set()).add(owner))
    }
    for (const entry of applicationLabels.fields) {
      const owner = JSON.stringify({ ...entry, labels: undefined, prefixes: undefined, unless: undefined })
      for (const label of [...entry.labels, ...(entry.prefixes ?? [])]) claim(label, owner)
    }
    for (const label of applicationLabels.ignored) claim(label, 'ignored')
    expect([...owners].filter(([, fields]) => fields.size > 1)).toEqual([])
  })

  test('every field of the form that a person writes has labels', () => {
    const labelled = new Set(applicationLabels.fields.map(entry => entry.field))
    expect(Object.keys(formFields).filter(field => !labelled.has(field))).toEqual([])
  })

  test.each([
    ['Prosjekttittel:', 'title'],
    ['PROSJEKTTITTEL *', 'title'],
    ['1. Prosjekttittel', 'title'],
    ['Spørsmål 3: Prosjekttittel', 'title'],
    ['Prosjekttittel (maks 100 tegn)', 'title'],
    ['2. Hvem er ansvarlig søker (kommune eller helseforetak)?', 'applicant.name'],
    ['Hvordan er brukere involvert i utformingen av tiltaket?', 'userInvolvement'],
    ['Korleis er brukarar involverte?', 'userInvolvement'],
    ['Føremål', 'purpose'],
    ['Ansvarleg søkjar', 'applicant.name'],
    ['Svar-ID', 'ignored'],
    ['Yndlingsfarge', null],
    ['Prosjekttittelen er viktig', null],
    ['', null],
  ])('«%s» is %s', (label, field) => {
    expect(fieldOf(label)).toBe(field)
  })

  test.each(Object.entries(labelsInUse))('%s is known by each of its names', (field, labels) => {
    expect(labels.filter(label => fieldOf(label) !== field)).toEqual([])
  })

  test.each([
    'Navn/adresse',
    'Ansvarlig søker/kontaktperson',
    'Kontaktpersonens telefon/e-post',
    'Mål og budsjett',
    'Forankring',
    'Kan tiltaket gjennomføres med et lavere beløp?',
    'Beskriv budsjettet',
    'Hva er',
    'for prosjektet',
  ])('«%s» is nobody knows what, and is not guessed at', label => {
    expect(fieldOf(label)).toBe(null)
  })

  test('a question that asks for a description is answered in words, whatever it names', () => {
    expect(fieldOf('Beskriv tiltak')).not.toBe('title')
    expect(fieldOf('Beskriv egeninnsats')).not.toBe('budget.ownContribution')
    expect(fieldOf('Redegjør for målgruppen')).toBe('targetGroups')
    expect(fieldOf('Beskriv kort brukermedvirkning i prosjektet')).toBe('userInvolvement')
    expect(fieldOf('Beskriv kort tiltaket')).toBe('summary')
  })

  test('a year in the label is the year of the amount', () => {
    expect(find('Søknadsbeløp for 2026 (kr)')).toEqual({ field: 'budget.requested', year: '2026' })
    expect(find('Søkt beløp 2025')).toEqual({ field: 'budget.requested', year: '2025' })
    expect(find('Søkt beløp')).toEqual({ field: 'budget.requested' })
  })

  test('a question put the other way round is known as such, and a side is taken from the label', () => {
    expect(find('Gjelder søknaden rene investeringer i utstyr?')).toEqual({
      field: 'confirmations.notPureEquipment',
      negated: true,
    })
    expect(find('Egeninnsats fra kommunene (kr)')).toEqual({
      field: 'budget.ownContribution',
      side: 'kommune',
    })
  })

  test('a mapping made by hand goes before the table', () => {
    const own = labelFinder({ 'Svar-ID': 'applicant.reference', Tittel: null })
    expect(own('svar-id')).toEqual({ field: 'applicant.reference' })
    expect(own('Tittel:')).toBe('ignored')
  })
})
