import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemes } from '#assets/schemes/index'
import vestViken2025 from '#assets/schemes/vest-viken-2025.json' with { type: 'json' }
import { decodeScheme } from '#shared/scheme/decode-scheme'

const faults = (json: unknown) => {
  const result = decodeScheme(json)
  return result.ok ? [] : result.error
}
const changed = (change: (scheme: Record<string, never>) => void) => {
  const copy = structuredClone(vestViken2025) as unknown as Record<string, never>
  change(copy)
  return copy
}
/** The faults of Vest-Viken after one value has been set at a path. */
const faultsAfter = (path: readonly (string | number)[], value: unknown) =>
  faults(
    changed(scheme => {
      const place = path
        .slice(0, -1)
        .reduce<Record<string | number, never>>((at, key) => at[key] ?? at, scheme)
      place[path.at(-1) ?? ''] = value as never
    }),
  )

describe('a scheme file', () => {
  it('that is right is read as it stands', () => {
    expect(decodeScheme(vestViken2025)).toEqual({ ok: true, value: vestViken2025 })
  })

  it('that is no scheme at all is refused in one line', () => {
    expect(faults('hei')).toEqual([
      { kind: 'wrong-type', path: '', message: 'Ordningen: skriv en gruppe av felt mellom { og }.' },
    ])
    expect(faults(null)).toHaveLength(1)
  })

  it('without a field says which one, and what to write', () => {
    expect(faults(changed(scheme => Reflect.deleteProperty(scheme, 'name')))).toEqual([
      { kind: 'missing', path: 'name', message: 'Navn: mangler; skriv en tekst i anførselstegn.' },
    ])
  })

  it('with an amount in text names the layer it stands in', () => {
    expect(faultsAfter(['frame', 'layers', 1, 'amountKroner'], '13.496.000')).toEqual([
      {
        kind: 'wrong-type',
        path: 'frame.layers[1].amountKroner',
        message:
          'Ramme, deler av rammen nr. 2, beløp i kroner: skriv et tall uten anførselstegn, mellomrom eller komma.',
      },
    ])
  })

  it.each([
    [['frame', 'layers', 0, 'amountKroner'], -1, 'out-of-range', 'tallet kan ikke være mindre enn 0'],
    [['frame', 'layers', 0, 'amountKroner'], 0.5, 'wrong-type', 'skriv et helt tall'],
    [['frame', 'layers', 0, 'amountKroner'], 2 ** 53, 'out-of-range', 'tallet kan ikke være større enn'],
    [['frame', 'layers'], [], 'out-of-range', 'før opp minst 1'],
    [['name'], '', 'out-of-range', 'teksten er tom'],
    [['language'], 'se', 'not-allowed', 'velg «nb» eller «nn»'],
    [['format'], 'tildeling/scheme@2', 'not-allowed', 'velg «tildeling/scheme@1»'],
    [['requirements', 0, 'severity'], 'hard', 'not-allowed', 'velg «stop», «warn» eller «judge»'],
    [['requirements', 0, 'check', 'kind'], 'x', 'not-allowed', '«yearly-confirmation»'],
    [['criterias'], [], 'unknown-field', 'feltet er ukjent; fjern det eller rett skrivemåten'],
    [['id'], 'Vest Viken', 'bad-format', 'bruk små bokstaver'],
    [['intake', 'rounds', 0, 'deadline'], '15.5.2025', 'bad-format', 'skriv fristen som ÅÅÅÅ-MM-DD'],
    [['intake', 'rounds', 0, 'deadline'], '2025-02-29', 'bad-format', 'datoen finnes ikke i kalenderen'],
    [['intake', 'rounds', 0, 'deadline'], '2025-05-15T25:00', 'bad-format', 'skriv fristen som'],
  ])('with %j set to %j is refused as %s', (path, value, kind, advice) => {
    const found = faultsAfter(path, value)
    expect(found.map(fault => fault.kind)).toEqual([kind])
    expect(found[0]?.message).toContain(advice)
  })

  it('with several faults of form names them all at once', () => {
    const found = faults(
      changed(scheme => {
        Object.assign(scheme, { name: 3, years: [], tillegg: true })
      }),
    )
    expect(found.map(fault => fault.path).sort()).toEqual(['name', 'tillegg', 'years'])
  })
})

describe('a scheme that contradicts itself is told', () => {
  const again = vestViken2025.priorities[0]
  it.each([
    ['an id used twice', ['priorities', 1], again, 'priorities[1].id', 'er brukt før'],
    [
      'a commitment in a layer that is not there',
      ['frame', 'commitments', 0, 'layerId'],
      '2023',
      'frame.commitments[0].layerId',
      'det finnes ingen del av rammen med id «2023»',
    ],
    [
      'a round for a layer that is not there',
      ['intake', 'rounds', 0, 'layerIds'],
      ['2023'],
      'intake.rounds[0].layerIds[0]',
      'det finnes ingen del av rammen',
    ],
    [
      'more bound than the layer holds',
      ['frame', 'commitments', 0, 'amountKroner'],
      13_200_001,
      'frame.layers[0].amountKroner',
      'det som er bundet, er større',
    ],
    [
      'a stage deadline without the stage',
      ['requirements', 0, 'check'],
      { kind: 'stage-deadline', stageId: 'local' },
      'requirements[0].check.stageId',
      'det finnes ingen fase',
    ],
    [
      'fixed intake without a deadline',
      ['intake', 'rounds'],
      [],
      'intake.rounds',
      'legg inn minst én søknadsfrist',
    ],
    [
      'rolling intake without days',
      ['intake', 'mode'],
      'rolling',
      'intake.leadDays',
      'skriv hvor mange dager',
    ],
    ['weighted without criteria', ['assessmentMode'], 'weighted', 'criteria', 'legg inn minst ett kriterium'],
    ['a scale upside down', ['scale', 'min'], 5, 'scale.max', 'høyeste poeng må være større'],
    [
      'a mark explained outside the scale',
      ['scale', 'anchors'],
      [{ value: 6, text: 'svært god' }],
      'scale.anchors[0].value',
      'velg et poeng fra 0 til 5',
    ],
    [
      'a stop before the warning',
      ['duration', 'maxProjectMonths'],
      { warn: 60, stop: 36 },
      'duration.maxProjectMonths.stop',
      'minst like lang',
    ],
    ['an appeal to nobody', ['legal', 'appealable'], 'yes', 'legal.appealBody', 'klageinstans'],
  ])('of %s', (_, path, value, where, advice) => {
    const found = faultsAfter(path, value)
    expect(found.map(fault => [fault.kind, fault.path])).toEqual([['contradiction', where]])
    expect(found[0]?.message).toContain(advice)
  })

  it('of a sub-criterion below nothing, and of one below another sub-criterion', () => {
    const criterion = (id: string, parentId: string | null) => ({
      id,
      label: id,
      text: id,
      parentId,
      weight: null,
      note: null,
    })
    const criteria = [criterion('a', null), criterion('b', 'a'), criterion('c', 'b'), criterion('d', 'x')]
    expect(faultsAfter(['criteria'], criteria).map(fault => fault.path)).toEqual([
      'criteria[2].parentId',
      'criteria[3].parentId',
    ])
    expect(faultsAfter(['criteria'], [criterion('a', 'a')]).map(fault => fault.path)).toEqual([
      'criteria[0].parentId',
    ])
  })
})

describe('decoding', () => {
  it('answers every JSON value with a scheme or with messages in whole sentences', () => {
    fc.assert(
      fc.property(fc.jsonValue(), json => {
        for (const fault of faults(json)) expect(fault.message).toMatch(/^[A-ZÆØÅ«].+: .+\.$/su)
      }),
    )
  })

  it('says in Norwegian what is wrong when any one field of a shipped scheme is gone', () => {
    const paths = (
      value: unknown,
      at: readonly (string | number)[] = [],
    ): (readonly (string | number)[])[] =>
      value === null || typeof value !== 'object'
        ? []
        : Object.entries(value).flatMap(([key, member]) => {
            const path = [...at, Array.isArray(value) ? Number(key) : key]
            return Array.isArray(value) ? paths(member, path) : [path, ...paths(member, path)]
          })
    const mayBeLeftOut = new Set(['overallCategories', 'parts'])
    for (const scheme of schemes) {
      for (const path of paths(scheme)) {
        if (mayBeLeftOut.has(String(path.at(-1)))) continue
        const copy = structuredClone(scheme)
        const place = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy)
        Reflect.deleteProperty(Object(place), path.at(-1) ?? '')
        const found = faults(copy)
        expect(found.length, path.join('.')).toBeGreaterThan(0)
        for (const fault of found)
          expect(fault.message).not.toMatch(/invalid|expected|required|unrecognized|«\w+»: mangler/i)
      }
    }
  })
})
