import type { Instance } from './instance'
import type { Rule } from './rule'
import { scaleKroner } from './scale-kroner'

/** The instance with another score for one application. */
export function withBenefit(instance: Instance, id: string, benefit: number): Instance {
  return changeApplication(instance, id, application => ({ ...application, benefit }))
}

/** The instance with another lock on one application, whatever lock it had. */
export function withLock(instance: Instance, id: string, lock: 'fund' | 'never' | null): Instance {
  const { [id]: _, ...locks } = instance.rules.locks
  const unlocked = { ...instance, rules: { ...instance.rules, locks } }
  return changeApplication(unlocked, id, application => ({ ...application, lock }))
}

/**
 * The instance in which one application asks for this part of its request in every year (rounded down to whole
 * kroner, in the year of the largest request so that the total is exact); its minimum follows down where it would
 * be above.
 */
export function withRequestedTotal(instance: Instance, id: string, kroner: number): Instance {
  return changeApplication(instance, id, application => {
    const requested = scaleKroner(application.requested, kroner)
    if (application.minimum === undefined) return { ...application, requested }
    const minimum = Object.fromEntries(
      Object.entries(application.minimum).map(([year, least]) => [
        year,
        Math.min(least, requested[year] ?? 0),
      ]),
    )
    return { ...application, requested, minimum }
  })
}

/** The instance with frames that sum to this, each its part; what is held back stays, as far as it fits. */
export function withFrameTotal(instance: Instance, kroner: number): Instance {
  return withFrames(instance, scaleKroner(instance.frames, kroner))
}

/** The instance with other frames; what is held back stays, as far as it fits. */
export function withFrames(instance: Instance, frames: Instance['frames']): Instance {
  const reserve = Object.fromEntries(
    Object.entries(instance.rules.reserve).map(([year, held]) => [year, Math.min(held, frames[year] ?? 0)]),
  )
  return { ...instance, frames, rules: { ...instance.rules, reserve } }
}

/** The instance without one named rule; a frame cannot be left out. */
export function withoutRule(instance: Instance, rule: Rule): Instance {
  const { rules } = instance
  const change = (changes: Partial<Instance['rules']>): Instance => ({
    ...instance,
    rules: { ...rules, ...changes },
  })
  const withoutLimit = (group: string, field: 'minShare' | 'maxShare' | 'minCount' | 'maxCount') =>
    change({
      groups: rules.groups.map(limit => {
        if (limit.group !== group) return limit
        const { [field]: _, ...rest } = limit
        return rest
      }),
    })
  switch (rule.kind) {
    case 'threshold':
      return change({ threshold: 0 })
    case 'fund':
    case 'never':
      return withLock(instance, rule.applicationId, null)
    case 'min-share':
      return withoutLimit(rule.group, 'minShare')
    case 'max-share':
      return withoutLimit(rule.group, 'maxShare')
    case 'min-count':
      return withoutLimit(rule.group, 'minCount')
    case 'max-count':
      return withoutLimit(rule.group, 'maxCount')
    case 'exclusive':
      return change({ exclusive: rules.exclusive.filter(set => !isSameList(set, rule.applicationIds)) })
    case 'requires':
      return change({
        requires: rules.requires.filter(pair => !isSameList(pair, [rule.applicationId, rule.requiredId])),
      })
    default:
      return instance
  }
}

function changeApplication(
  instance: Instance,
  id: string,
  change: (application: Instance['applications'][number]) => Instance['applications'][number],
): Instance {
  const applications = instance.applications.map(application =>
    application.id === id ? change(application) : application,
  )
  return { ...instance, applications }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}
