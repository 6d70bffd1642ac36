import type { Packet } from '#shared/round/packet'
import { formFields } from './form-fields'

/** One field that differs between two versions of an application; null where it is empty. */
export interface Difference {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** What was changed from one version to the next, field by field, and then the attachments by name. */
export function packetDifference(before: Packet, after: Packet): readonly Difference[] {
  const fields = formFields.flatMap(({ label, text }): Difference[] => {
    const [was, is] = [text(before.form), text(after.form)]
    return was === is ? [] : [{ label, before: was, after: is }]
  })
  const former = new Map(before.attachments.map(({ name, sha256 }) => [name, sha256]))
  const present = new Map(after.attachments.map(({ name, sha256 }) => [name, sha256]))
  const names = [...new Set([...former.keys(), ...present.keys()])]
  const attachments = names.flatMap((name): Difference[] => {
    const [was, is] = [former.get(name), present.get(name)]
    if (was === is) return []
    const label = `Vedlegget «${name}»`
    if (was === undefined) return [{ label, before: null, after: 'Nytt' }]
    if (is === undefined) return [{ label, before: 'Fulgte med', after: null }]
    return [{ label, before: 'Fulgte med', after: 'Byttet ut med en annen utgave' }]
  })
  return [...fields, ...attachments]
}
