import type { MarkRow } from '#shared/intake/marks'
import type { Action } from '#shared/round/entry-kind'
import type { Fields } from '#shared/round/fields'
import { markSet } from '#shared/round/kinds/assessment-entries'
import { type Application, selectMembers, selectRulings, selectStanding } from '#shared/round/round-view'
import { markableIds } from '#shared/scheme/assessment-criteria'
import type { Scheme } from '#shared/scheme/scheme'

/** A row that does not fit the round. */
export interface RefusedMark {
  /** The row of the file. */
  readonly row: number
  readonly reason:
    | 'unknown-member'
    | 'unknown-application'
    | 'unknown-criterion'
    | 'outside-scale'
    | 'inhabil'
    | 'duplicate'
    | 'not-yours'
  readonly message: string
}

/**
 * What rows of marks mean for a round. An application is named by its id, its number, its title or its file. A row
 * with an unknown name, a mark outside the scheme's scale, or a member ruled inhabil is refused, one line each; so is
 * a second row for a mark that an earlier row has set. A row after one that was refused takes its place.
 * Of a file made for one member (`only`), rows for other members are refused too.
 */
export function planMarks(
  fields: Fields,
  scheme: Scheme,
  rows: readonly MarkRow[],
  only: string | null = null,
): { readonly actions: readonly Action[]; readonly refused: readonly RefusedMark[] } {
  const members = new Set(selectMembers(fields).map(({ id }) => id))
  const criteria = markableIds(scheme)
  const applications = namesOf(selectStanding(fields))
  const rulings = selectRulings(fields)
  const { min, max } = scheme.scale
  const actions: Action[] = []
  const refused: RefusedMark[] = []
  const set = new Set<string>()
  for (const { row, member, application, criterion, mark, comment } of rows) {
    const found = applications.get(plain(application))
    const refuse = (reason: RefusedMark['reason'], message: string) =>
      refused.push({
        row,
        reason,
        message: `rad ${row}: poeng fra ${member} på «${application}»: ${message}`,
      })
    const cell = JSON.stringify([member, found?.id, criterion])
    if (only !== null && member !== only) refuse('not-yours', `filen er laget for ${only}.`)
    else if (!members.has(member)) refuse('unknown-member', 'medlemmet står ikke på medlemslisten.')
    else if (found === undefined) refuse('unknown-application', 'søknaden finnes ikke i runden.')
    else if (!criteria.has(criterion))
      refuse('unknown-criterion', `kriteriet «${criterion}» finnes ikke i ordningen.`)
    else if (mark !== null && (mark < min || mark > max)) {
      refuse('outside-scale', `${mark} er utenfor skalaen ${min}–${max}.`)
    } else if (rulings.get(found.id)?.get(member as never)?.outcome === 'inhabil') {
      refuse('inhabil', 'medlemmet er inhabilt i saken.')
    } else if (set.has(cell)) {
      refuse('duplicate', `en tidligere rad har allerede et poeng på ${criterion}.`)
    } else {
      set.add(cell)
      actions.push(
        markSet({
          memberId: member,
          applicationId: found.id,
          criterionId: criterion,
          mark: mark === null && comment === '' ? null : ({ mark, comment } as never),
        }),
      )
    }
  }
  return { actions, refused }
}

function namesOf(applications: readonly Application[]): ReadonlyMap<string, Application> {
  const names = new Map<string, Application>()
  const add = (name: string, application: Application) => {
    if (!names.has(plain(name))) names.set(plain(name), application)
  }
  for (const application of applications) add(application.id, application)
  for (const application of applications) add(String(application.number), application)
  for (const application of applications) add(application.packet.form.title, application)
  for (const application of applications) add(application.packet.file, application)
  return names
}

function plain(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('nb').replace(/\s+/g, ' ').trim()
}
