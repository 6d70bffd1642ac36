import type { Instance } from './instance'
import type { InstanceError } from './instance-errors'
import { layerErrors } from './layer-checks'
import { kronerText, percentText } from './text'

/** Problems that show only when fields are held together: totals, unknown ids, circular dependencies. */
export function crossErrors(instance: Instance): readonly InstanceError[] {
  if (Object.keys(instance.frames).length === 0) {
    return [problem('no-frame', 'frames', 'frames: Det er ingen ramme å fordele.')]
  }
  if (instance.applications.length === 0) {
    return [problem('no-applications', 'applications', 'applications: Det er ingen søknader å fordele til.')]
  }
  return [
    ...frameErrors(instance),
    ...layerErrors(instance),
    ...applicationErrors(instance),
    ...groupErrors(instance),
    ...pairErrors(instance),
    ...referenceErrors(instance),
  ]
}

const problem = (kind: string, field: string, message: string): InstanceError => ({ kind, field, message })

function frameErrors({ frames, rules }: Instance): InstanceError[] {
  const total = Object.values(frames).reduce((sum, amount) => sum + amount, 0)
  const errors: InstanceError[] = []
  if (!Number.isSafeInteger(total)) {
    errors.push(
      problem('too-large', 'frames', 'frames: Rammene er til sammen for store til å regnes nøyaktig.'),
    )
  }
  for (const [year, held] of Object.entries(rules.reserve)) {
    const frame = frames[year]
    const field = `rules.reserve.${year}`
    if (frame === undefined)
      errors.push(problem('unknown-year', field, `${field}: Det finnes ingen ramme for ${year}.`))
    else if (held > frame) {
      const text = `${field}: ${kronerText(held)} skal holdes av, men rammen er bare ${kronerText(frame)}.`
      errors.push(problem('reserve-above-frame', field, text))
    }
  }
  return errors
}

function applicationErrors({ applications, frames }: Instance): InstanceError[] {
  const seen = new Set<string>()
  return applications.flatMap((application, index) => {
    const { id, requested, minimum } = application
    const field = `applications[${index}]`
    const errors: InstanceError[] = []
    if (seen.has(id))
      errors.push(problem('duplicate-id', `${field}.id`, `${field}.id: Søknad ${id} står to ganger.`))
    seen.add(id)
    if (Object.keys(requested).length === 0) {
      errors.push(
        problem(
          'no-request',
          `${field}.requested`,
          `${field}.requested: Søknad ${id} har ikke noe søkt beløp.`,
        ),
      )
    }
    if (!Number.isSafeInteger(Object.values(requested).reduce((sum, amount) => sum + amount, 0))) {
      const text = `${field}.requested: Søknad ${id} ber til sammen om mer enn det som kan regnes nøyaktig.`
      errors.push(problem('too-large', `${field}.requested`, text))
    }
    for (const [year, amount] of Object.entries(requested)) {
      if (amount > 0 && frames[year] === undefined) {
        const text = `${field}.requested.${year}: Søknad ${id} ber om penger for ${year}, men det er ingen ramme for ${year}.`
        errors.push(problem('unknown-year', `${field}.requested.${year}`, text))
      }
    }
    for (const [year, amount] of Object.entries(minimum ?? {})) {
      if (amount > (requested[year] ?? 0)) {
        const text = `${field}.minimum.${year}: Søknad ${id} har et minste beløp (${kronerText(amount)}) over det søkte beløpet (${kronerText(requested[year] ?? 0)}).`
        errors.push(problem('minimum-above-requested', `${field}.minimum.${year}`, text))
      }
    }
    return errors
  })
}

function groupErrors({ applications, rules }: Instance): InstanceError[] {
  const members = new Set(applications.flatMap(application => application.groups))
  const seen = new Set<string>()
  return rules.groups.flatMap((rule, index) => {
    const field = `rules.groups[${index}]`
    const errors: InstanceError[] = []
    if (seen.has(rule.group)) {
      errors.push(
        problem('duplicate-group', field, `${field}: Gruppen «${rule.group}» har to regler. Slå dem sammen.`),
      )
    }
    seen.add(rule.group)
    const { minShare = 0, maxShare = 1, minCount = 0, maxCount = Number.MAX_SAFE_INTEGER } = rule
    if (minShare > maxShare) {
      const text = `${field}: Minste andel (${percentText(minShare)}) er større enn største andel (${percentText(maxShare)}) for «${rule.group}».`
      errors.push(problem('share-range', `${field}.minShare`, text))
    }
    if (minCount > maxCount) {
      const text = `${field}: Minste antall (${minCount}) er større enn største antall (${maxCount}) for «${rule.group}».`
      errors.push(problem('count-range', `${field}.minCount`, text))
    }
    if (!members.has(rule.group) && (minShare > 0 || minCount > 0)) {
      const text = `${field}: Ingen søknad hører til «${rule.group}», så kravet til gruppen kan ikke oppfylles.`
      errors.push(problem('empty-group', field, text))
    }
    return errors
  })
}

function pairErrors({ applications, rules }: Instance): InstanceError[] {
  const ids = new Set(applications.map(application => application.id))
  const errors: InstanceError[] = []
  const pairs: (readonly [string, readonly string[]])[] = [
    ...rules.exclusive.map((set, index) => [`rules.exclusive[${index}]`, set] as const),
    ...rules.requires.map((pair, index) => [`rules.requires[${index}]`, pair] as const),
  ]
  for (const [field, set] of pairs) {
    for (const id of set) {
      if (!ids.has(id))
        errors.push(problem('unknown-id', field, `${field}: Det finnes ingen søknad med id «${id}».`))
    }
    if (new Set(set).size < set.length) {
      errors.push(problem('same-twice', field, `${field}: Samme søknad står to ganger i regelen.`))
    }
  }
  const circle = circularRequires(rules.requires)
  if (circle !== null) {
    const text = `rules.requires: Søknadene ${circle.join(' → ')} forutsetter hverandre i ring.`
    errors.push(problem('circular-requires', 'rules.requires', text))
  }
  return errors
}

function circularRequires(requires: readonly (readonly [string, string])[]): readonly string[] | null {
  const next = new Map<string, string[]>()
  for (const [from, to] of requires) if (from !== to) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  for (const start of next.keys()) {
    const path: string[] = []
    const onPath = new Set<string>()
    const open: { id: string; at: number }[] = []
    const enter = (id: string) => {
      open.push({ id, at: 0 })
      path.push(id)
      onPath.add(id)
    }
    if (!done.has(start)) enter(start)
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const to = next.get(top.id)?.[top.at++]
      if (to === undefined) {
        done.add(top.id)
        onPath.delete(top.id)
        path.pop()
        open.pop()
      } else if (onPath.has(to)) return [...path.slice(path.indexOf(to)), to]
      else if (!done.has(to)) enter(to)
    }
  }
  return null
}

function referenceErrors({
  applications,
  rules,
  utilities,
  marks,
  amounts,
  frames,
}: Instance): InstanceError[] {
  const byId = new Set(applications.map(application => application.id))
  const unknown = (field: string, id: string) =>
    byId.has(id)
      ? []
      : [problem('unknown-id', `${field}.${id}`, `${field}: Det finnes ingen søknad med id «${id}».`)]
  return [
    ...Object.keys(rules.locks).flatMap(id => unknown('rules.locks', id)),
    ...Object.entries(utilities).flatMap(([member, given]) =>
      Object.keys(given).flatMap(id => unknown(`utilities.${member}`, id)),
    ),
    ...Object.keys(marks).flatMap(id => unknown('marks', id)),
    ...Object.entries(amounts).flatMap(([id, years]) => [
      ...unknown('amounts', id),
      ...Object.keys(years)
        .filter(year => frames[year] === undefined)
        .map(year =>
          problem(
            'unknown-year',
            `amounts.${id}.${year}`,
            `amounts.${id}: Det finnes ingen ramme for ${year}.`,
          ),
        ),
    ]),
    ...(Array.isArray(rules.tieBreak)
      ? rules.tieBreak.flatMap((id: string) => unknown('rules.tieBreak', id))
      : []),
  ]
}
