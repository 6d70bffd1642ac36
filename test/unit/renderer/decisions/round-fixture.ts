import { schemes } from '#assets/schemes'
import { asId, type DeviceId } from '#shared/base/ids'
import { buildEntry } from '#shared/journal/append'
import { type Entry, secretariat } from '#shared/journal/entry'
import { mergeEntries } from '#shared/journal/merge'
import type { Action } from '#shared/round/entry-kind'
import { emptyRound, foldEntries, foldOnto, type RoundState } from '#shared/round/fold'
import { applicationImported } from '#shared/round/kinds/application-entries'
import type { Decision } from '#shared/round/kinds/decision-entries'
import type { Application } from '#shared/round/round-view'
import { decodeScheme } from '#shared/scheme/decode-scheme'

const decoded = decodeScheme(schemes[0])
if (!decoded.ok) throw new Error(JSON.stringify(decoded.error))
export const scheme = decoded.value

/** A machine with its own copy of the round; the clock goes one minute for each write. */
export class Machine {
  state: RoundState = emptyRound
  entries: readonly Entry[] = []

  constructor(readonly device: string) {}

  write(...actions: readonly Action[]): void {
    for (const action of actions) {
      const minute = String(this.entries.length).padStart(2, '0')
      const entry = buildEntry(this.state.tip, asId<DeviceId>(this.device), {
        ...action,
        actor: secretariat,
        at: `2025-11-04T10:${minute}:00.000Z`,
      })
      this.state = foldOnto(this.state, [entry])
      this.entries = [...this.entries, entry]
    }
  }

  read(other: Machine): void {
    this.entries = mergeEntries(this.entries, other.entries).entries
    this.state = foldEntries(this.entries)
  }
}

/** An application for 500 000 kroner in 2025 from a made-up municipality. */
export const application: Application = {
  id: asId('app-1'),
  number: 1,
  packet: {
    file: 'eksempel.zip',
    attachments: [],
    form: {
      format: 'tildeling/application@1',
      title: 'Felles vaktrom (eksempel)',
      applicant: {
        name: 'Eksempel kommune',
        address: { line: 'Eksempelveien 1', postalCode: '0001', city: 'Oslo' },
      },
      budget: { requested: { '2025': 500_000 } },
      period: { from: '2025-12-01', to: '2026-06-30' },
    },
  },
  receivedAt: '2025-09-01T10:00:00.000Z',
  firstReceivedAt: '2025-09-01T10:00:00.000Z',
  withdrawn: null,
}

/** Takes an application in. */
export function importOf({ id, number, receivedAt, packet }: Application): Action {
  return applicationImported({ applicationId: id, number, receivedAt, packet })
}

export function decision(changes: Partial<Decision> = {}): Decision {
  return {
    outcome: 'granted',
    awardByYear: { '2025': 500_000 },
    reasons: { rules: 'Regler.', facts: 'Faktum.', considerations: 'Vurdering.' },
    conditions: [],
    calculatedKroner: 500_000,
    departure: '',
    ...changes,
  }
}
