import { schemes } from '#assets/schemes/index'
import { asId, type DeviceId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { secretariat } from '#shared/journal/entry'
import type { Action } from '#shared/round/entry-kind'
import { emptyRound, foldOnto, type RoundState } from '#shared/round/fold'
import { applicationImported } from '#shared/round/kinds/application-entries'
import { consensusSet } from '#shared/round/kinds/assessment-entries'
import { roundCreated } from '#shared/round/kinds/round-created'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { decodeScheme } from '#shared/scheme/decode-scheme'
import type { Scheme } from '#shared/scheme/scheme'

const json = schemes.find(scheme => (scheme as { id?: unknown }).id === 'vest-viken-2025')
const read = decodeScheme(json)
if (!read.ok) throw new Error('The scheme does not decode')
export const vestViken: Scheme = read.value

export interface SmallApplication {
  readonly number: number
  /** The mark agreed on for every criterion; left out, there is none. */
  readonly mark?: number
  readonly requested: number
  readonly minimum?: number
  readonly side?: 'kommune' | 'sykehus'
}

/** The id of the application with that number. */
export const idOf = (number: number) => `soknad-${number}`

/** A round of Vest-Viken with these applications, and whatever else has been done in it. */
export function smallRound(
  frameKroner: number | null,
  applications: readonly SmallApplication[],
  more: readonly Action[] = [],
): RoundState {
  const created = roundCreated({ roundId: 'r', title: 'Runde', scheme: json as never, frameKroner })
  return [created, ...applications.flatMap(actionsFor), ...more].reduce((state: RoundState, action) => {
    const entry = buildEntry(state.tip, asId<DeviceId>('kontor'), {
      ...action,
      actor: secretariat,
      at: '2025-10-02T09:00:00.000Z',
    })
    return foldOnto(state, [entry])
  }, emptyRound)
}

function actionsFor({ number, mark, requested, minimum, side }: SmallApplication): readonly Action[] {
  const imported = applicationImported({
    applicationId: idOf(number),
    number,
    receivedAt: '2025-09-30T12:00:00+02:00',
    packet: {
      file: `${number}.zip`,
      form: {
        format: 'tildeling/application@1',
        title: `Tiltak ${number}`,
        applicant: { name: `Søker ${number}`, ...(side === undefined ? {} : { side }) },
        budget: {
          requested: { 2025: requested },
          ...(minimum === undefined ? {} : { minimum: { 2025: minimum } }),
        },
      },
      attachments: [],
    },
  })
  if (mark === undefined) return [imported]
  const marks = assessmentCriteria(vestViken).map(({ id }) =>
    consensusSet({ applicationId: idOf(number), criterionId: id, consensus: { mark, disagreed: [] } }),
  )
  return [imported, ...marks]
}
