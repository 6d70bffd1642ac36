import { describe, expect, it } from 'vitest'
import { schemes } from '#assets/schemes'
import {
  freshId,
  moved,
  pathText,
  valueAt,
  without,
  withoutPlace,
  withValueAt,
} from '#renderer/screens/schemes/draft'
import { draftFrame } from '#renderer/screens/schemes/draft-frame'
import { checkDraft, faultsAt } from '#renderer/screens/schemes/faults'
import type { FieldSpec } from '#renderer/screens/schemes/field-spec'
import { numberText, readLines, readNumberText } from '#renderer/screens/schemes/number-text'
import { sectionOf, sections } from '#renderer/screens/schemes/sections'
import type { Json } from '#shared/base/canonical-json'
import type { z } from '#shared/base/zod'
import { schemeFields } from '#shared/scheme/scheme'

const vestViken = schemes[0] as Json

describe('editing a scheme', () => {
  it('changes one place and leaves the rest, and the original, as they were', () => {
    const path = ['frame', 'layers', 1, 'amountKroner']
    const edited = withValueAt(vestViken, path, 5)
    expect(valueAt(edited, path)).toBe(5)
    expect(valueAt(vestViken, path)).toBe(13_496_000)
    expect(withValueAt(edited, path, 13_496_000)).toEqual(vestViken)
  })

  it('moves an item one place and never past the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
    expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c'])
  })

  it('gives a new item an id that none of the others has', () => {
    expect(freshId('krav', [])).toBe('krav-1')
    expect(freshId('krav', [{ id: 'krav-2' }])).toBe('krav-3')
  })

  it('leaves out a list that a scheme may be without once the last item is gone', () => {
    const path = ['criteria', 0, 'parts']
    const parts = [{ id: 'del-a', label: 'A', text: 'A' }]
    const withParts = withValueAt(schemes[1] as Json, path, parts)
    expect(checkDraft(withParts).faults).toEqual([])
    expect(withoutPlace(withParts, path)).toEqual(schemes[1])
    expect(checkDraft(withValueAt(schemes[1] as Json, ['overallCategories'], [])).faults).toHaveLength(1)
  })

  it('says where an explanation of a mark lies outside the scale, also on one criterion', () => {
    const path = ['criteria', 0, 'anchors']
    const { faults } = checkDraft(withValueAt(schemes[1] as Json, path, [{ value: 9, text: 'Svært god' }]))
    expect(faults.map(({ path: at }) => at)).toEqual(['criteria[0].anchors[0].value'])
  })

  it('can save every shipped scheme as it stands', () => {
    for (const scheme of schemes) expect(checkDraft(scheme as Json).faults).toEqual([])
  })
})

describe('what is wrong with a scheme', () => {
  const wrong = (path: readonly (string | number)[], value: Json) => {
    const { scheme, faults } = checkDraft(withValueAt(vestViken, path, value))
    expect(scheme).toBeNull()
    return faultsAt(faults, pathText(path)).map(({ advice }) => advice)
  }

  it('is told at its own field, in words for the screen', () => {
    expect(wrong(['name'], '')).toEqual(['Skriv en tekst.'])
    expect(wrong(['frame', 'layers', 0, 'year'], null)).toEqual(['Skriv et tall.'])
    expect(wrong(['frame', 'layers', 0, 'year'], 'to')).toEqual(['Skriv et tall.'])
    expect(wrong(['frame', 'layers', 0, 'year'], 2025.5)).toEqual(['Skriv et helt tall.'])
    expect(wrong(['frame', 'layers', 0, 'year'], 1999)).toEqual(['Tallet kan ikke være mindre enn 2000.'])
    expect(wrong(['requirements', 0, 'severity'], 'x')).toEqual(['Velg et av alternativene.'])
    expect(wrong(['intake', 'rounds', 0, 'deadline'], null)).toEqual(['Fyll ut feltet.'])
    expect(wrong(['intake', 'rounds', 0, 'deadline'], '2025-10-01T12:')).toEqual([
      expect.stringMatching(/klokkeslettet som tt:mm/),
    ])
    expect(wrong(['years'], [])).toEqual(['Legg til minst én.'])
  })

  it('says where a contradiction between two parts lies', () => {
    expect(wrong(['frame', 'commitments', 0, 'layerId'], 'finnes-ikke')).toHaveLength(1)
    const { faults } = checkDraft(withValueAt(vestViken, ['legal', 'appealable'], 'yes'))
    expect(faults).toMatchObject([{ path: 'legal.appealBody', place: 'Klage, klageinstans' }])
    expect(sectionOf('legal.appealBody')?.name).toBe('Klage')
  })

  it('shows faults inside a list at the list', () => {
    const { faults } = checkDraft(withValueAt(vestViken, ['years'], [2025, 'x']))
    expect(faultsAt(faults, 'years')).toEqual([])
    expect(faultsAt(faults, 'years', true)).toHaveLength(1)
  })
})

describe('the sections of the screen', () => {
  it('show every part of a scheme exactly once, but for its format, id, source and letter template', () => {
    const shown = sections.flatMap(({ fields }) => fields.map(({ name }) => name))
    const all = Object.keys(schemeFields.shape).filter(
      name => !['format', 'id', 'seedRef', 'letterTemplate'].includes(name),
    )
    expect([...shown].sort()).toEqual(all.sort())
  })

  it('have a field for everything that a scheme can hold, at every depth and for every choice', () => {
    const shown = new Set(sections.flatMap(({ fields }) => placesOf(fields)))
    const held = new Set(placesIn(schemeFields.omit({ letterTemplate: true })))
    expect(held.size).toBeGreaterThan(120)
    const missing = [...held].filter(place => !shown.has(place))
    expect(missing).toEqual(['format', 'id', 'legal.basisSet', 'seedRef'])
    expect([...shown].filter(place => !held.has(place))).toEqual(['frame.frame-sum'])
  })

  it('offer exactly the choices that a scheme may hold', () => {
    const offered = new Map(sections.flatMap(({ fields }) => choicesOf(fields)))
    for (const [place, values] of choicesIn(schemeFields.omit({ letterTemplate: true }))) {
      if (place === 'legal.basisSet' || place === 'format') continue
      expect([...(offered.get(place) ?? [])].sort(), place).toEqual([...values].sort())
    }
  })

  it('begin every new item with all the fields that the scheme demands', () => {
    for (const [path, list] of listsOf(sections.flatMap(({ fields }) => fields))) {
      const item = list.idPrefix === null ? list.blank : { id: `${list.idPrefix}-99`, ...list.blank }
      const old = valueAt(vestViken, path)
      const { faults } = checkDraft(withValueAt(vestViken, path, [...(Array.isArray(old) ? old : []), item]))
      const kinds = faults.filter(({ advice }) => /ukjent|alternativene/.test(advice))
      expect(kinds, path.join('.')).toEqual([])
      const asked = list.fields.filter(field => !(field.kind === 'list' && field.emptyIsLeftOut))
      expect(asked.map(({ name }) => name).sort(), path.join('.')).toEqual(Object.keys(list.blank).sort())
    }
  })
})

describe('numbers in fields', () => {
  it('are read with a comma, and kept as text until they are numbers', () => {
    expect(readNumberText('1,5')).toBe(1.5)
    expect(readNumberText('1,')).toBe('1,')
    expect(readNumberText('12 måneder')).toBe('12 måneder')
    expect(readNumberText(' ')).toBeNull()
    expect(numberText(1.5)).toBe('1,5')
    expect(numberText(null)).toBe('')
  })

  it('are read one on each line', () => {
    expect(readLines('2025\n2026', true)).toEqual([2025, 2026])
    expect(readLines('2025\n', true)).toEqual([2025, ''])
    expect(readLines('', true)).toEqual([])
    expect(readLines('rus\npsykisk helse', false)).toEqual(['rus', 'psykisk helse'])
  })
})

describe('the sum of a frame that is being written', () => {
  it('is layers less commitments: 13 200 000 + 13 496 000 − 2 900 000 = 23 796 000', () => {
    expect(draftFrame(vestViken)).toEqual({
      layersKroner: 26_696_000,
      commitmentsKroner: 2_900_000,
      availableKroner: 23_796_000,
      statedKroner: 23_796_000,
    })
  })

  it('is unknown while a part has no amount', () => {
    const draft = withValueAt(vestViken, ['frame', 'layers', 0, 'amountKroner'], null)
    expect(draftFrame(draft)).toMatchObject({ layersKroner: null, availableKroner: null })
  })
})

type List = Extract<FieldSpec, { readonly kind: 'list' }>

function listsOf(fields: readonly FieldSpec[], path: readonly string[] = []): [string[], List][] {
  return fields.flatMap((spec): [string[], List][] => {
    const at = [...path, spec.name]
    if (spec.kind === 'list') return [[at, spec]]
    return spec.kind === 'group' ? listsOf(spec.fields, at) : []
  })
}

/** Every place that the field specs show, as `seats.rights` and `requirements.check[duration].maxMonths`. */
function placesOf(fields: readonly FieldSpec[], before = ''): readonly string[] {
  return fields.flatMap(spec => {
    const here = `${before}${spec.name}`
    if (spec.kind === 'list' || spec.kind === 'group') return [here, ...placesOf(spec.fields, `${here}.`)]
    if (spec.kind !== 'variant') return [here]
    return [here, ...spec.variants.flatMap(({ value, fields }) => placesOf(fields, `${here}[${value}].`))]
  })
}

/** The same of what a scheme can hold; the ids of items and the kind of a choice have no field of their own. */
function placesIn(schema: z.core.$ZodType, before = ''): readonly string[] {
  return Object.entries(shapeOf(schema)).flatMap(([name, inner]) => {
    if (before !== '' && name === 'id') return []
    const here = `${before}${name}`
    const choices = variantsOf(inner)
    if (choices === null) return [here, ...placesIn(inner, `${here}.`)]
    return [
      here,
      ...choices.flatMap(([kind, one]) =>
        placesIn(one, `${here}[${kind}].`).filter(place => !place.endsWith('].kind')),
      ),
    ]
  })
}

function choicesOf(fields: readonly FieldSpec[], before = ''): [string, readonly string[]][] {
  return fields.flatMap((spec): [string, readonly string[]][] => {
    const here = `${before}${spec.name}`
    if (spec.kind === 'list' || spec.kind === 'group') return choicesOf(spec.fields, `${here}.`)
    if (spec.kind === 'select' || spec.kind === 'choices')
      return [[here, spec.options.map(({ value }) => value)]]
    if (spec.kind !== 'variant') return []
    return [
      [here, spec.variants.map(({ value }) => value)],
      ...spec.variants.flatMap(({ value, fields }) => choicesOf(fields, `${here}[${value}].`)),
    ]
  })
}

function choicesIn(schema: z.core.$ZodType, before = ''): [string, readonly string[]][] {
  return Object.entries(shapeOf(schema)).flatMap(([name, inner]): [string, readonly string[]][] => {
    const here = `${before}${name}`
    const choices = variantsOf(inner)
    if (choices !== null) {
      return [
        [here, choices.map(([kind]) => kind)],
        ...choices.flatMap(([kind, one]) =>
          choicesIn(one, `${here}[${kind}].`).filter(([place]) => !place.endsWith('].kind')),
        ),
      ]
    }
    const values = enumOf(inner)
    return values === null ? choicesIn(inner, `${here}.`) : [[here, values]]
  })
}

/** What is inside lists and behind «may be empty» and «may be left out». */
function bare(schema: z.core.$ZodType): z.core.$ZodTypes {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'nullable' || def.type === 'optional') return bare(def.innerType)
  if (def.type === 'array') return bare(def.element)
  return schema as z.core.$ZodTypes
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  const { def } = bare(schema)._zod
  return def.type === 'object' ? def.shape : {}
}

function enumOf(schema: z.core.$ZodType): readonly string[] | null {
  const { def } = bare(schema)._zod
  return def.type === 'enum' ? Object.values(def.entries).map(String) : null
}

function variantsOf(schema: z.core.$ZodType): (readonly [string, z.core.$ZodType])[] | null {
  const { def } = bare(schema)._zod
  if (def.type !== 'union') return null
  return def.options.flatMap(option => {
    const { kind } = shapeOf(option)
    if (kind === undefined) throw new Error('a choice without a kind')
    const { def: named } = bare(kind)._zod
    const kinds = named.type === 'literal' ? named.values.map(String) : (enumOf(kind) ?? [])
    return kinds.map(name => [name, option] as const)
  })
}
