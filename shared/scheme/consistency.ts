import type { Scheme } from './scheme'

/** A place where two parts of a scheme contradict each other, with what to do about it in Norwegian. */
export type Inconsistency = { readonly path: readonly (string | number)[]; readonly message: string }

/**
 * Every contradiction between the parts of a scheme whose fields are each in order: repeated ids, references to
 * nothing, more bound than there is, limits the wrong way round, an appeal without an appeal body. Whether the
 * stated total equals the computed one is no contradiction here: `computeFrame` shows it to a person.
 */
export function findInconsistencies(scheme: Scheme): readonly Inconsistency[] {
  return [
    ...repeatedIds(scheme),
    ...brokenReferences(scheme),
    ...frameContradictions(scheme),
    ...intakeContradictions(scheme),
    ...assessmentContradictions(scheme),
    ...otherContradictions(scheme),
  ]
}

type NamedList = readonly [readonly (string | number)[], readonly { readonly id: string }[]]

function repeatedIds(scheme: Scheme): Inconsistency[] {
  const lists: readonly (readonly NamedList[])[] = [
    [[['seats'], scheme.seats]],
    [[['stages'], scheme.stages]],
    [[['frame', 'layers'], scheme.frame.layers]],
    [[['frame', 'commitments'], scheme.frame.commitments]],
    [[['intake', 'rounds'], scheme.intake.rounds]],
    [[['requirements'], scheme.requirements]],
    [
      [['criteria'], scheme.criteria],
      ...scheme.criteria.map(({ parts = [] }, index): NamedList => [['criteria', index, 'parts'], parts]),
      [['priorities'], scheme.priorities],
    ],
    [[['guidelines'], scheme.guidelines]],
    [[['targetGroups'], scheme.targetGroups]],
    [[['conditions'], scheme.conditions]],
    [[['reporting'], scheme.reporting]],
    [[['misuse'], scheme.misuse]],
    [[['copyRecipients'], scheme.copyRecipients]],
    [[['ambiguities'], scheme.ambiguities]],
    [[['overallCategories'], scheme.overallCategories ?? []]],
  ]
  return lists.flatMap(sharedNames => {
    const seen = new Set<string>()
    return sharedNames.flatMap(([path, items]) =>
      items.flatMap((item, index) => {
        if (!seen.has(item.id)) {
          seen.add(item.id)
          return []
        }
        return [{ path: [...path, index, 'id'], message: `«${item.id}» er brukt før; gi den en egen id` }]
      }),
    )
  })
}

function brokenReferences(scheme: Scheme): Inconsistency[] {
  const layers = new Set<string>(scheme.frame.layers.map(layer => layer.id))
  const stages = new Set<string>(scheme.stages.map(stage => stage.id))
  const parents = new Map<string, string | null>(scheme.criteria.map(item => [item.id, item.parentId]))
  const unknown = (what: string, id: string) => `det finnes ingen ${what} med id «${id}»; velg en som finnes`
  return [
    ...scheme.frame.commitments.flatMap(({ layerId }, index) =>
      layerId === null || layers.has(layerId)
        ? []
        : [{ path: ['frame', 'commitments', index, 'layerId'], message: unknown('del av rammen', layerId) }],
    ),
    ...scheme.intake.rounds.flatMap((round, index) =>
      (round.layerIds ?? []).flatMap((layerId, at) =>
        layers.has(layerId)
          ? []
          : [
              {
                path: ['intake', 'rounds', index, 'layerIds', at],
                message: unknown('del av rammen', layerId),
              },
            ],
      ),
    ),
    ...scheme.requirements.flatMap(({ check }, index) =>
      check.kind !== 'stage-deadline' || stages.has(check.stageId)
        ? []
        : [{ path: ['requirements', index, 'check', 'stageId'], message: unknown('fase', check.stageId) }],
    ),
    ...scheme.criteria.flatMap(({ parentId }, index) => {
      if (parentId === null) return []
      const path = ['criteria', index, 'parentId']
      if (!parents.has(parentId)) return [{ path, message: unknown('overordnet kriterium', parentId) }]
      if (parents.get(parentId) === null) return []
      return [
        {
          path,
          message: `«${parentId}» er selv et delkriterium; velg et kriterium som ikke har noe over seg`,
        },
      ]
    }),
  ]
}

function frameContradictions(scheme: Scheme): Inconsistency[] {
  const { layers, commitments } = scheme.frame
  const bound = (items: typeof commitments) => items.reduce((sum, item) => sum + item.amountKroner, 0)
  const message = 'det som er bundet, er større enn beløpet det skal trekkes fra; rett ett av dem'
  const perLayer = layers.flatMap((layer, index) =>
    layer.amountKroner !== null && bound(commitments.filter(c => c.layerId === layer.id)) > layer.amountKroner
      ? [{ path: ['frame', 'layers', index, 'amountKroner'], message }]
      : [],
  )
  if (perLayer.length > 0 || layers.some(layer => layer.amountKroner === null)) return perLayer
  const total = layers.reduce((sum, layer) => sum + (layer.amountKroner ?? 0), 0)
  if (!Number.isSafeInteger(total)) {
    return [{ path: ['frame', 'layers'], message: 'summen er for stor; kontroller beløpene' }]
  }
  return bound(commitments) > total ? [{ path: ['frame', 'commitments'], message }] : []
}

function intakeContradictions({ intake }: Scheme): Inconsistency[] {
  if (intake.mode === 'fixed' && intake.rounds.length === 0) {
    return [
      { path: ['intake', 'rounds'], message: 'legg inn minst én søknadsfrist, eller velg løpende mottak' },
    ]
  }
  if (intake.mode === 'rolling' && intake.leadDays === null) {
    const message = 'skriv hvor mange dager før møtet søknaden må være sendt inn, eller velg faste frister'
    return [{ path: ['intake', 'leadDays'], message }]
  }
  return []
}

function assessmentContradictions(scheme: Scheme): Inconsistency[] {
  const found: Inconsistency[] = []
  if (scheme.assessmentMode === 'weighted' && scheme.criteria.length === 0) {
    const message = 'legg inn minst ett kriterium, eller velg helhetlig vurdering'
    found.push({ path: ['criteria'], message })
  }
  if (scheme.scale.min >= scheme.scale.max) {
    found.push({ path: ['scale', 'max'], message: 'høyeste poeng må være større enn laveste poeng' })
  }
  const outsideScale = (
    path: Inconsistency['path'],
    anchors: readonly { readonly value: number }[] | null | undefined,
  ) =>
    anchors?.forEach(({ value }, index) => {
      if (value >= scheme.scale.min && value <= scheme.scale.max) return
      const message = `velg et poeng fra ${scheme.scale.min} til ${scheme.scale.max}`
      found.push({ path: [...path, 'anchors', index, 'value'], message })
    })
  outsideScale(['scale'], scheme.scale.anchors)
  scheme.criteria.forEach(({ anchors }, index) => {
    outsideScale(['criteria', index], anchors)
  })
  return found
}

function otherContradictions(scheme: Scheme): Inconsistency[] {
  const found: Inconsistency[] = []
  const limit = scheme.duration.maxProjectMonths
  if (limit !== null && limit.warn > limit.stop) {
    const message = 'grensen for stopp må være minst like lang som grensen for varsel'
    found.push({ path: ['duration', 'maxProjectMonths', 'stop'], message })
  }
  if (scheme.legal.appealable === 'yes' && scheme.legal.appealBody === null) {
    const message = 'skriv hvem som er klageinstans når vedtaket kan påklages'
    found.push({ path: ['legal', 'appealBody'], message })
  }
  return found
}
