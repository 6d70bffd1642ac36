import { type Entry, secretariat } from '#shared/journal/entry'
import type { Collection, FieldGroup, Fields } from '#shared/round/fields'
import { valueAt } from '#shared/round/fields'
import { handedInField } from '#shared/round/kinds/assessment-entries'
import type { Ruling } from '#shared/round/kinds/impartiality-entries'
import { rulingField } from '#shared/round/kinds/impartiality-entries'
import { selectOpened } from '#shared/round/round-view'

/** Whether a member may see what others have given: after handing in, or once the secretariat has opened the marks. */
export function seesOthers(fields: Fields, viewer: string): boolean {
  return viewer === secretariat || selectOpened(fields) || valueAt(fields, handedInField(viewer)) === true
}

/**
 * The round as one person may see it; `viewer` is a member's id or the secretariat, who sees everything. A member sees
 * nobody else's marks and views, no consensus and no proposed decision before handing in, so that no mean, rank or sort
 * order made from these fields can tell. Of an application that the member is ruled out of, never any of it, the
 * member's own marks among them. The same fields give the same object, and parts that are not touched stay themselves.
 */
export function visibleFields(fields: Fields, viewer: string): Fields {
  if (viewer === secretariat) return fields
  const byViewer = known.get(fields) ?? new Map<string, Fields>()
  known.set(fields, byViewer)
  const found = byViewer.get(viewer)
  if (found !== undefined) return found
  const visible = hide(fields, viewer)
  byViewer.set(viewer, visible)
  return visible
}

/** Whether an entry of the journal speaks of what `visibleFields` hides from the viewer. */
export function isHiddenEntry(entry: Entry, fields: Fields, viewer: string): boolean {
  if (viewer === secretariat || typeof entry.payload !== 'object' || entry.payload === null) return false
  const { memberId, applicationId } = entry.payload as { memberId?: unknown; applicationId?: unknown }
  const isOfMarks = ['mark.set', 'overall.set'].includes(entry.kind)
  const isOfAll = ['consensus.set', 'overall.agreed', 'decision.set'].includes(entry.kind)
  if (!isOfMarks && !isOfAll) return false
  if (typeof applicationId === 'string' && isRuledOut(fields, applicationId, viewer)) return true
  return !seesOthers(fields, viewer) && (isOfAll || memberId !== viewer)
}

const known = new WeakMap<Fields, Map<string, Fields>>()

function isRuledOut(fields: Fields, application: string, member: string): boolean {
  return (valueAt(fields, rulingField(application, member)) as Ruling | null)?.outcome === 'inhabil'
}

type Groups = ReadonlyMap<string, FieldGroup>

function hide(fields: Fields, viewer: string): Fields {
  const open = seesOthers(fields, viewer)
  const isOut = (application: string) => isRuledOut(fields, application, viewer)
  const visible = new Map(fields)
  const change = (collection: Collection, see: (group: FieldGroup, id: string) => FieldGroup | null) => {
    const groups = fields.get(collection)
    if (groups !== undefined) visible.set(collection, filterGroups(groups, see))
  }
  change('marks', (group, id) => (isOut(id) ? null : open ? group : ownMarks(group, viewer)))
  change('consensus', (group, id) => (isOut(id) || !open ? null : group))
  change('decisions', (group, id) => (isOut(id) || !open ? frozenOnly(group) : group))
  change('assessments', (group, member) => viewsOf(group, open || member === viewer, isOut))
  return visible
}

function filterGroups(groups: Groups, see: (group: FieldGroup, id: string) => FieldGroup | null): Groups {
  const seen = new Map<string, FieldGroup>()
  let isChanged = false
  for (const [id, group] of groups) {
    const part = see(group, id)
    if (part !== null && part.size > 0) seen.set(id, part)
    if (part !== group) isChanged = true
  }
  return isChanged ? seen : groups
}

const ownByViewer = new Map<string, WeakMap<FieldGroup, FieldGroup>>()

/** Kept for each group: of 300 applications one has changed when a mark is given. */
function ownMarks(group: FieldGroup, viewer: string): FieldGroup {
  const kept = ownByViewer.get(viewer) ?? new WeakMap<FieldGroup, FieldGroup>()
  ownByViewer.set(viewer, kept)
  const found = kept.get(group)
  if (found !== undefined) return found
  const own = keysWhere(group, key => key.startsWith(`${viewer}\n`))
  kept.set(group, own)
  return own
}

function frozenOnly(group: FieldGroup): FieldGroup {
  return keysWhere(group, key => key !== 'proposal')
}

/** That somebody has handed in is no secret; what they have written is. */
function viewsOf(group: FieldGroup, isOpen: boolean, isOut: (application: string) => boolean): FieldGroup {
  const prefix = 'overall\n'
  return keysWhere(group, key => !key.startsWith(prefix) || (isOpen && !isOut(key.slice(prefix.length))))
}

function keysWhere(group: FieldGroup, isSeen: (key: string) => boolean): FieldGroup {
  const seen = [...group].filter(([key]) => isSeen(key))
  return seen.length === group.size ? group : new Map(seen)
}
