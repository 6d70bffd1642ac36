import { describe, expect, it } from 'vitest'
import {
  canMove,
  lackingParts,
  moved,
  withModule,
  withNewField,
  withNewText,
  withoutModule,
  withPart,
  withWording,
} from '#renderer/screens/templates/template-edits'
import { chipName, conditionText, offeredFields } from '#renderer/screens/templates/template-names'
import { checkTemplate } from '#shared/document/check-template'
import { standardTemplate } from '#shared/scheme/letter-template'

const ids = (template: typeof standardTemplate) => template.modules.map(({ id }) => id)

describe('a change of the template', () => {
  it('moves a part one place, and never above the heading and the result', () => {
    expect(ids(moved(standardTemplate, 'facts', -1)).slice(0, 4)).toEqual([
      'title',
      'result',
      'facts',
      'sami',
    ])
    expect(moved(standardTemplate, 'sami', -1)).toBe(standardTemplate)
    expect(moved(standardTemplate, 'result', 1)).toBe(standardTemplate)
    expect(moved(standardTemplate, 'copies', 1)).toBe(standardTemplate)
    expect(canMove(standardTemplate, 'title', -1)).toBe(false)
    expect(canMove(standardTemplate, 'sami', 1)).toBe(true)
  })

  it('puts a new text after the one that is chosen, below the result at the earliest, under an id of its own', () => {
    const first = withNewText(standardTemplate, 'title')
    expect(ids(first.template).slice(0, 3)).toEqual(['title', 'result', first.id])
    const second = withNewText(first.template, 'facts')
    expect(second.id).not.toBe(first.id)
    expect(ids(second.template)[ids(second.template).indexOf('facts') + 1]).toBe(second.id)
  })

  it('takes a part out and brings it back', () => {
    const without = withoutModule(standardTemplate, 'appeal')
    expect(lackingParts(without)).toEqual(['appeal'])
    expect(checkTemplate(without).map(({ kind }) => kind)).toEqual(['missingPart'])
    const back = withPart(without, 'appeal', 'next')
    expect(ids(back)).toEqual(ids(standardTemplate))
  })

  it('keeps own wording in one form of Norwegian, and forgets it when it goes back', () => {
    const own = withWording(standardTemplate, 'nn', 'closing', 'Beste helsing')
    expect(own.wording).toEqual({ nb: {}, nn: { closing: 'Beste helsing' } })
    expect(withWording(own, 'nn', 'closing', null)).toEqual(standardTemplate)
  })

  it('changes texts of its own and leaves the parts alone', () => {
    const { template, id } = withNewText(standardTemplate, null)
    const named = withModule(template, id, module => ({ ...module, nb: 'Hei' }))
    expect(named.modules.at(-1)).toMatchObject({ nb: 'Hei' })
    expect(withModule(template, 'facts', module => ({ ...module, nb: 'Hei' }))).toEqual(template)
  })

  it('gives own fields ids that no other field has', () => {
    const one = withNewField(withNewField(standardTemplate, 'Fakturaadresse'), 'fakturaadresse!')
    expect(one.ownFields.map(({ id }) => id)).toEqual(['fakturaadresse', 'fakturaadressex2'])
    expect(withNewField(standardTemplate, '2 år').ownFields[0]?.id).toMatch(/^felt2/)
    expect(withNewField(standardTemplate, 'award').ownFields[0]?.id).not.toBe('award')
  })
})

describe('what the screen says of a template', () => {
  it('reads a condition as a sentence', () => {
    expect(conditionText({ outcomes: [], where: [], unless: [] })).toBe('')
    expect(
      conditionText({ outcomes: ['granted', 'reduced'], where: ['several-years'], unless: ['to-hospital'] }),
    ).toBe(
      'ved innvilget og delvis innvilget, når tilskuddet gjelder flere år, ikke når mottakeren er et sykehus',
    )
  })

  it('offers each field once, those of the sentence first, and knows no other', () => {
    const offered = offeredFields(standardTemplate, 'otherYears').map(({ id }) => id)
    expect(offered.slice(0, 2)).toEqual(['year', 'amounts'])
    expect(new Set(offered).size).toBe(offered.length)
    expect(offeredFields(standardTemplate).map(({ id }) => id)).not.toContain('year')
    expect(chipName(standardTemplate, 'otherYears')('year')).toBe('År')
    expect(chipName(standardTemplate)('year')).toBeNull()
    expect(chipName(standardTemplate)('award')).toBe('Tildelt beløp')
  })
})
