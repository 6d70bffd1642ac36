import { schemes } from '#assets/schemes'
import { asId, type DeviceId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { type Entry, secretariat } from '#shared/journal/entry'
import type { Action } from '#shared/round/entry-kind'
import { emptyRound, foldOnto, type RoundState } from '#shared/round/fold'
import { applicationImported } from '#shared/round/kinds/application-entries'
import { markSet } from '#shared/round/kinds/assessment-entries'
import { memberSet } from '#shared/round/kinds/member-entries'
import { roundCreated } from '#shared/round/kinds/round-created'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { decodeScheme } from '#shared/scheme/decode-scheme'
import type { Scheme } from '#shared/scheme/scheme'

const json = schemes.find(scheme => (scheme as { id?: unknown }).id === 'ostfold-2025')
const decoded = decodeScheme(json)
if (!decoded.ok) throw new Error('The scheme does not decode')
export const largeScheme: Scheme = decoded.value

/** A round in which everybody has marked everything: applications × members × six criteria. */
export function largeRound(
  roundId: string,
  applications: number,
  members: number,
): { readonly entries: readonly Entry[]; readonly state: RoundState } {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
  const actions: Action[] = [
    roundCreated({ roundId, title: 'Stor runde', scheme: json as never, frameKroner: 10_000_000 }),
    ...numbers(members).map(at => {
      const id = `m${String(at).padStart(2, '0')}`
      const member = { id, name: `Medlem ${at}`, organisation: '', role: 'member' as const, voting: true }
      return memberSet({ memberId: id, member })
    }),
    ...numbers(applications).map(number =>
      applicationImported({
        applicationId: `a${number}`,
        number,
        receivedAt: '2025-09-30T12:00:00+02:00',
        packet: {
          file: `${number}.zip`,
          form: {
            format: 'tildeling/application@1',
            title: `Tiltak nummer ${number}`,
            applicant: { name: `Søker ${number % 20}` },
            budget: { requested: { '2025': 100_000 + 1_000 * number } },
          },
          attachments: [],
        },
      }),
    ),
    ...numbers(applications).flatMap(number =>
      numbers(members).flatMap(at =>
        assessmentCriteria(largeScheme).map(({ id }, place) =>
          markSet({
            memberId: `m${String(at).padStart(2, '0')}`,
            applicationId: `a${number}`,
            criterionId: id,
            mark: { mark: (number + at * 2 + place * 3) % 6, comment: '' },
          }),
        ),
      ),
    ),
  ]
  const entries: Entry[] = []
  let state = emptyRound
  for (const action of actions) {
    const draft = { ...action, actor: secretariat, at: '2025-10-14T09:00:00.000Z' }
    const entry = buildEntry(state.tip, asId<DeviceId>('bench'), draft)
    entries.push(entry)
    state = foldOnto(state, [entry])
  }
  return { entries, state }
}
