import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeApplications } from '#electron/round/describe-applications'
import { type Entry, secretariat } from '#shared/journal/entry'
import { verifyEntries } from '#shared/journal/verify'
import { foldEntries } from '#shared/round/fold'
import type { OfferedFile } from '#shared/round/judge-merge'
import { applicationWithdrawn } from '#shared/round/kinds/application-entries'
import { assessmentHandedIn, consensusSet } from '#shared/round/kinds/assessment-entries'
import { impartialityDeclared, impartialityRuled } from '#shared/round/kinds/impartiality-entries'
import { overallSet } from '#shared/round/kinds/overall-entries'
import {
  applications,
  at,
  criterion,
  issue,
  laptop,
  type Machine,
  memberIds,
  office,
} from '../fixtures/exchange/committee'
import { computeUnionOf } from '../fixtures/exchange/union'

interface Step {
  readonly who: number
  readonly what:
    | 'mark'
    | 'declare'
    | 'judge'
    | 'hand-in'
    | 'send'
    | 'office'
    | 'rule'
    | 'read'
    | 'meddle'
    | 'twins'
  readonly application: number
  readonly value: number
}

/** Eight members, the last two of them with two laptops each. */
const laptops = [...memberIds, 'm7', 'm8'] as const
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(laptops.length - 1),
  what: fc.constantFrom(
    'mark',
    'mark',
    'mark',
    'declare',
    'judge',
    'hand-in',
    'send',
    'office',
    'rule',
    'read',
    'meddle',
    'twins',
    'twins',
  ),
  application: fc.nat(applications.length - 1),
  value: fc.nat(6),
})

/** Right, years behind, and years ahead. */
const clocks = [at, '1999-01-01T00:00:00.000Z', '2099-12-31T23:59:59.000Z']

interface History {
  readonly ours: readonly Entry[]
  readonly files: readonly OfferedFile[]
  /** Everything that a laptop was told is saved. */
  readonly saved: readonly Entry[]
}

function play(steps: readonly Step[]): History {
  const here = office()
  const bundles = new Map(memberIds.map(id => [id as string, issue(here, id)]))
  const machines = laptops.map((id, place) =>
    laptop(`pc-${place}`, id, bundles.get(id) ?? [], clocks[place % clocks.length]),
  )
  const files: OfferedFile[] = []
  for (const one of steps) act(one, here, machines, files)
  for (const [place, machine] of machines.entries()) files.push(machine.file(`siste-${place}`))
  const saved = machines.flatMap(({ device, entries }) => entries.filter(entry => entry.device === device))
  return { ours: here.entries, files, saved }
}

function act(
  { who, what, application, value }: Step,
  here: Machine,
  machines: readonly Machine[],
  files: OfferedFile[],
) {
  const machine = machines[who]
  const applicationId = applications[application] ?? 'app-1'
  const memberId = laptops[who] ?? 'm1'
  if (machine === undefined) return
  if (what === 'mark') machine.mark(memberId, applicationId, value === 6 ? null : value)
  if (what === 'declare') {
    const declaration = { tie: value > 3, ground: '' }
    machine.write(impartialityDeclared({ applicationId, memberId, declaration }))
  }
  // Both laptops of one member write to one field, at the same place in the order as long as they keep step.
  if (what === 'twins') {
    machines[6]?.mark('m7', applicationId, value === 6 ? null : value)
    machines[8]?.mark('m7', applicationId, (value + 1) % 6)
  }
  if (what === 'judge') {
    const overall = { categoryId: null, text: `Syn ${value}` }
    machine.write(overallSet({ applicationId, memberId, overall }))
  }
  // The body rules, and the secretariat takes down what the member says, while the laptops know nothing of it.
  if (what === 'rule') {
    const outcome = value > 2 ? 'inhabil' : 'habil'
    here.write(impartialityRuled({ applicationId, memberId, ruling: { outcome, reason: 'Avgjort' } }))
    here.mark(memberId, applicationId, value)
  }
  // A new file for the same member is opened on the laptop: what the secretariat knew is known there too.
  if (what === 'read') machine.read(issue(here, memberId))
  if (what === 'hand-in') machine.write(assessmentHandedIn({ memberId, handedIn: value > 2 }))
  if (what === 'send') files.push(machine.file(`fil-${files.length}`))
  // A member tries to mark for somebody else.
  if (what === 'meddle') machine.mark(memberIds[(who + 1) % memberIds.length] ?? 'm1', applicationId, 0)
  if (what !== 'office') return
  if (value === 6) here.write(applicationWithdrawn({ applicationId, reason: 'Trukket' }))
  else {
    const consensus = { mark: value, disagreed: [] }
    here.write(consensusSet({ applicationId, criterionId: criterion, consensus }))
  }
}

const history = fc.array(step, { minLength: 5, maxLength: 60 }).map(play)
const printed = (entries: readonly Entry[]) =>
  JSON.stringify(describeApplications(foldEntries(entries).fields), null, 2)

describe('what comes back from eight members', () => {
  it('gives the same applications, byte for byte, whatever order the files come in', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat(1_000)), ({ ours, files }, dice) => {
        const atOnce = printed(computeUnionOf(ours, [files]))
        const roll = () => dice.next().value as number
        const shuffled = files
          .map(file => ({ file, place: roll() }))
          .sort((a, b) => a.place - b.place)
          .map(({ file }) => file)
        expect(printed(computeUnionOf(ours, [shuffled]))).toBe(atOnce)
        expect(
          printed(
            computeUnionOf(
              ours,
              shuffled.map(file => [file]),
            ),
          ),
        ).toBe(atOnce)
        const half = Math.floor(files.length / 2)
        const twice = [files.slice(half), shuffled, files.slice(0, half), files]
        expect(printed(computeUnionOf(ours, twice))).toBe(atOnce)
      }),
      { numRuns: 25 },
    )
  })

  it('misses no entry that a laptop has saved, and the chains hold', () => {
    fc.assert(
      fc.property(history, ({ ours, files, saved }) => {
        const union = computeUnionOf(ours, [files])
        const held = new Set(union.map(({ hash }) => hash))
        expect(saved.filter(({ hash }) => !held.has(hash))).toEqual([])
        expect(verifyEntries(union).broken).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('lets no member’s entry change another member’s marks', () => {
    fc.assert(
      fc.property(history, ({ ours, files }) => {
        const { fields } = foldEntries(computeUnionOf(ours, [files]))
        for (const group of fields.get('marks')?.values() ?? []) {
          for (const [key, field] of group) {
            const [owner] = key.split('\n')
            for (const { actor } of [field.shown, ...field.others])
              expect([owner, secretariat]).toContain(actor)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})
