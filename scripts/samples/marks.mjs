import { csv } from './members.mjs'
import { titleOfAnswer, titleOfPacket } from './titles.mjs'
import { criteria, tempers, unmarked, views } from './views.mjs'

/** `marks.csv`: what each member handed in, member by member, in the order of the applications. */
export function marksCsv() {
  const rows = Object.keys(tempers).flatMap(member =>
    Object.entries(views)
      .filter(([key]) => !(unmarked[member] ?? []).includes(key))
      .flatMap(([key, view]) => marksOf(member, key, view)),
  )
  return csv([['member', 'application', 'criterion', 'mark', 'comment'], ...rows])
}

function marksOf(member, key, view) {
  const { offset, byCriterion, waver, gap } = tempers[member]
  const title = key.startsWith('p')
    ? titleOfPacket(Number(key.slice(1)))
    : titleOfAnswer(Number(key.slice(1)))
  return criteria.flatMap((criterion, index) => {
    const comment = view.said.find(one => one.member === member && one.criterion === criterion)?.text ?? ''
    if (comment === '' && chance(`${member} ${key} ${criterion} gap`) < gap) return []
    const wavering = (chance(`${member} ${key} ${criterion}`) * 2 - 1) * waver
    const apart = view.apart?.[member]?.[index] ?? 0
    const mark = view.worth[index] + offset + byCriterion[index] + apart + wavering
    return [[member, title, criterion, Math.min(5, Math.max(0, Math.round(mark))), comment]]
  })
}

/** A number from 0 up to 1 that hangs on the text alone (FNV-1a, then mixed), so that every run gives the same. */
function chance(text) {
  let hash = 2166136261
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619)
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}
