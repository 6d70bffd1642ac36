import { describe, expect, it } from 'vitest'
import { asId } from '#shared/base/ids'
import { computeEntryHash, type Entry, secretariat } from '#shared/journal/entry'
import { verifyEntries } from '#shared/journal/verify'
import { computeWithheld } from '#shared/journal/withheld'
import { selectBundleEntries } from '#shared/round/bundle'
import { findConflicts } from '#shared/round/conflicts'
import { foldEntries } from '#shared/round/fold'
import { applicationWithdrawn } from '#shared/round/kinds/application-entries'
import {
  assessmentHandedIn,
  assessmentOpened,
  consensusSet,
  markSet,
} from '#shared/round/kinds/assessment-entries'
import { decisionSet } from '#shared/round/kinds/decision-entries'
import { claimProof, decodeIssued, deviceClaimed } from '#shared/round/kinds/exchange-entries'
import { impartialityDeclared, impartialityRuled } from '#shared/round/kinds/impartiality-entries'
import { memberSet } from '#shared/round/kinds/member-entries'
import { overallSet } from '#shared/round/kinds/overall-entries'
import { weightsSet } from '#shared/round/kinds/weight-entries'
import { listConflicts, type PlannedMerge, planMerge } from '#shared/round/merge-report'
import { refusalText } from '#shared/round/merge-text'
import { selectConsensus, selectContested, selectMarks } from '#shared/round/round-view'
import { settleAction } from '#shared/round/settle'
import { applications, criterion, issue, laptop, Machine, office } from '../../fixtures/exchange/committee'

const reasons = (plan: PlannedMerge) => plan.refused.map(({ reason }) => reason)
const lines = (plan: PlannedMerge) => plan.refused.map(one => refusalText(plan.state.fields, one))
const markOf = (plan: PlannedMerge, member: string, application = 'app-1') =>
  selectMarks(plan.state.fields).get(asId(application))?.byMember.get(asId(member))?.get(asId(criterion))
    ?.mark
const resealed = (entry: Entry, change: Partial<Entry>): Entry => {
  const changed = { ...entry, ...change }
  return { ...changed, hash: computeEntryHash(changed) }
}
const verifies = (ours: readonly Entry[], plan: PlannedMerge) =>
  expect(verifyEntries([...ours, ...plan.taken]).broken).toEqual([])

describe('a member’s file', () => {
  it('holds the applications and the member’s own, and nothing of the others', () => {
    const here = office()
    here.mark('m1', 'app-1', 3)
    here.mark('m2', 'app-1', 5)
    here.write(
      impartialityDeclared({
        applicationId: 'app-1',
        memberId: 'm2',
        declaration: { tie: true, ground: 'Søskenbarn' },
      }),
      consensusSet({ applicationId: 'app-1', criterionId: criterion, consensus: { mark: 4, disagreed: [] } }),
      decisionSet({ applicationId: 'app-1', decision: null }),
    )
    issue(here, 'm2')
    const bundle = issue(here, 'm1')
    const text = JSON.stringify(bundle)
    expect(bundle.filter(({ kind }) => kind === 'application.imported')).toHaveLength(3)
    expect(bundle.filter(({ kind }) => kind === 'mark.set').map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ memberId: 'm1' }),
    ])
    for (const secret of [
      'Søskenbarn',
      'nokkel-til-runden',
      'hemmelig-for-m2',
      'consensus.set',
      'decision.set',
    ]) {
      expect(text).not.toContain(secret)
    }
  })

  it('verifies with what is left out, and not when more is taken away', () => {
    const here = office()
    here.mark('m2', 'app-1', 5)
    here.mark('m1', 'app-1', 3)
    const all = here.entries
    const kept = selectBundleEntries(all, 'm1')
    const withheld = computeWithheld(all, kept)
    expect(verifyEntries(kept).ok).toBe(false)
    expect(verifyEntries(kept, {}, withheld).broken).toEqual([])
    for (const left of kept.slice(0, -1)) {
      expect(
        verifyEntries(
          kept.filter(entry => entry !== left),
          {},
          withheld,
        ).ok,
      ).toBe(false)
    }
    const wrong = Object.fromEntries(
      Object.entries(withheld).map(([device, gaps]) => [
        device,
        gaps.map(gap => ({ ...gap, hash: 'f'.repeat(64) })),
      ]),
    )
    expect(verifyEntries(kept, {}, wrong).ok).toBe(false)
  })
})

describe('taking in what members send back', () => {
  it('takes in marks from two members, and nothing changes the second time or in the other order', () => {
    const here = office()
    const one = laptop('pc-1', 'm1', issue(here, 'm1'))
    const two = laptop('pc-2', 'm2', issue(here, 'm2'))
    one.mark('m1', 'app-1', 4)
    two.mark('m2', 'app-1', 2)
    const files = [one.file('en'), two.file('to')]
    const plan = planMerge(here.entries, files)
    expect(plan).toMatchObject({ added: 4, refused: [], conflicts: [] })
    expect([markOf(plan, 'm1'), markOf(plan, 'm2')]).toEqual([4, 2])
    verifies(here.entries, plan)
    const turned = planMerge(here.entries, files.toReversed())
    expect(turned.taken).toEqual(plan.taken)
    const again = planMerge([...here.entries, ...plan.taken], files)
    expect(again).toMatchObject({ added: 0, refused: [], taken: [] })
  })

  it('shows both values where a member gave different marks on two laptops', () => {
    const here = office()
    const bundle = issue(here, 'm1')
    const [train, home] = [laptop('pc-a', 'm1', bundle), laptop('pc-b', 'm1', bundle)]
    train.mark('m1', 'app-1', 4)
    home.mark('m1', 'app-1', 1)
    home.mark('m1', 'app-2', 5)
    const plan = planMerge(here.entries, [train.file('tog'), home.file('hjemme')])
    expect(plan.refused).toEqual([])
    expect(listConflicts(plan.conflicts)).toEqual([
      {
        field: `marks/app-1/m1/${criterion}`,
        kept: { mark: 1, comment: '' },
        other: { mark: 4, comment: '' },
      },
    ])
    expect(markOf(plan, 'm1', 'app-2')).toBe(5)
  })

  it('gives what lies outside the member’s authority no effect, names it, and takes the rest', () => {
    const here = office()
    const evil = laptop('pc-1', 'm1', issue(here, 'm1'))
    evil.mark('m2', 'app-1', 0)
    evil.write(decisionSet({ applicationId: 'app-1', decision: null }))
    evil.mark('m1', 'app-1', 4)
    const plan = planMerge(here.entries, [evil.file('fil')])
    expect(reasons(plan)).toEqual(['not-yours', 'not-yours'])
    expect(plan.added).toBe(2)
    expect(markOf(plan, 'm2')).toBeUndefined()
    expect(markOf(plan, 'm1')).toBe(4)
    verifies(here.entries, plan)
  })

  it('does not let a member’s machine write as the secretariat, also when the file says it is no member’s', () => {
    const here = office()
    const bundle = issue(here, 'm1')
    const claimed = laptop('pc-1', 'm1', bundle)
    const asOffice = new Machine('pc-1', secretariat)
    asOffice.read(claimed.entries)
    asOffice.write(
      consensusSet({ applicationId: 'app-1', criterionId: criterion, consensus: { mark: 5, disagreed: [] } }),
    )
    const unclaimed = new Machine('falsk', secretariat)
    unclaimed.read(bundle)
    unclaimed.mark('m2', 'app-1', 5)
    for (const isBundle of [true, false]) {
      const plan = planMerge(here.entries, [asOffice.file('a', isBundle), unclaimed.file('b', isBundle)])
      expect(reasons(plan).sort()).toEqual(['not-yours', 'unknown-device'])
      expect(plan.state.fields.get('consensus')).toBeUndefined()
      expect(markOf(plan, 'm2')).toBeUndefined()
    }
  })

  it('does not let anyone carry on the secretariat’s own chain', () => {
    const here = office()
    const bundle = issue(here, 'm1')
    const stolen = new Machine('sekretariat', secretariat)
    stolen.read(bundle)
    stolen.mark('m2', 'app-1', 5)
    const plan = planMerge(here.entries, [stolen.file('fil', false)])
    expect(reasons(plan)).toEqual(['unknown-device'])
    here.mark('m3', 'app-1', 1)
    expect(reasons(planMerge(here.entries, [stolen.file('fil', false)]))).toEqual(['two-entries'])
  })

  it('refuses a copied claim, a claim for another member, and one of a file that was never made', () => {
    const here = office()
    const bundle = issue(here, 'm1')
    const issued = decodeIssued(bundle.at(-1)?.payload)
    if (issued === null) throw new Error('no issue')
    const claims: readonly [device: string, actor: string, Parameters<typeof deviceClaimed>[0]][] = [
      ['tyv', 'm1', { ...issued, proof: claimProof(issued, 'pc-1') } as never],
      ['bytter', 'm2', { bundleId: issued.bundleId, memberId: 'm2', proof: claimProof(issued, 'bytter') }],
      ['gjetter', 'm1', { bundleId: 'utsending-x', memberId: 'm1', proof: 'a'.repeat(64) }],
    ]
    const files = claims.map(([device, actor, { bundleId, memberId, proof }]) => {
      const machine = new Machine(device, actor)
      machine.read(bundle)
      machine.write(deviceClaimed({ bundleId, memberId, proof }))
      machine.mark(actor, 'app-1', 5)
      return machine.file(device)
    })
    const plan = planMerge(here.entries, files)
    expect(plan.taken).toEqual([])
    expect(new Set(reasons(plan))).toEqual(new Set(['false-claim', 'unknown-bundle', 'unknown-device']))
  })

  it('takes nothing more of a chain from where it breaks, and all of it when a whole file comes', () => {
    const here = office()
    const one = laptop('pc-1', 'm1', issue(here, 'm1'))
    for (const application of applications) one.mark('m1', application, 3)
    const gone = one.entries.at(-2)
    const cut = { ...one.file('avkortet'), entries: one.entries.filter(entry => entry !== gone) }
    const plan = planMerge(here.entries, [cut])
    expect(reasons(plan)).toEqual(['chain-broken'])
    expect(plan.added).toBe(2)
    const whole = planMerge([...here.entries, ...plan.taken], [one.file('hel')])
    expect(whole).toMatchObject({ added: 2, refused: [] })
    for (const files of [
      [cut, one.file('hel')],
      [one.file('hel'), cut],
    ]) {
      expect(planMerge(here.entries, files)).toMatchObject({ added: 4, refused: [] })
    }
  })

  it('refuses an entry that was edited and hashed anew, because what follows no longer fits', () => {
    const here = office()
    const one = laptop('pc-1', 'm1', issue(here, 'm1'))
    one.mark('m1', 'app-1', 2)
    one.mark('m1', 'app-2', 3)
    const known = planMerge(here.entries, [one.file('først')])
    const ours = [...here.entries, ...known.taken]
    const edited = one.entries.map(entry =>
      entry.kind === 'mark.set' && entry.seq === 2
        ? resealed(entry, {
            payload: { ...(entry.payload as object), mark: { mark: 5, comment: '' } } as never,
          })
        : entry,
    )
    const plan = planMerge(ours, [{ name: 'endret', entries: edited, isBundle: true }])
    expect(reasons(plan)).toEqual(['two-entries'])
    expect(markOf(plan, 'm1')).toBe(2)
  })

  it('takes what the machine really wrote where a changed line comes beside it, in whatever order', () => {
    const here = office()
    const one = laptop('pc-1', 'm1', issue(here, 'm1'))
    for (const application of applications) one.mark('m1', application, 2)
    const honest = one.file('levert')
    // Some of these have a hash below the honest one, some above.
    for (let forgery = 0; forgery < 12; forgery += 1) {
      const value = { mark: 5, comment: `Endret ${forgery}` }
      const changed = one.entries.flatMap(entry =>
        entry.kind === 'mark.set' && entry.seq === 2
          ? [resealed(entry, { payload: { ...(entry.payload as object), mark: value } as never })]
          : entry.seq > 2 && entry.device === 'pc-1'
            ? []
            : [entry],
      )
      const forged = { name: 'endret', entries: changed, isBundle: true }
      for (const files of [
        [honest, forged],
        [forged, honest],
      ]) {
        const plan = planMerge(here.entries, files)
        expect(reasons(plan)).toEqual(['two-entries'])
        expect(applications.map(application => markOf(plan, 'm1', application))).toEqual([2, 2, 2])
      }
    }
  })

  it('names marks outside the scale, on a withdrawn or unknown application, and by someone inhabil or off the list', () => {
    const here = office()
    const one = laptop('pc-1', 'm1', issue(here, 'm1'))
    const two = laptop('pc-2', 'm2', issue(here, 'm2'))
    one.mark('m1', 'app-1', 99)
    one.mark('m1', 'app-2', 3)
    one.mark('m1', 'app-3', 3)
    one.mark('m1', 'app-9', 3)
    two.mark('m2', 'app-1', 3)
    here.write(
      applicationWithdrawn({ applicationId: 'app-2', reason: 'Trukket av søkeren' }),
      impartialityRuled({
        applicationId: 'app-3',
        memberId: 'm1',
        ruling: { outcome: 'inhabil', reason: 'Ansatt hos søkeren' },
      }),
      memberSet({ memberId: 'm2', member: null }),
    )
    const plan = planMerge(here.entries, [one.file('en'), two.file('to')])
    expect(reasons(plan).sort()).toEqual(
      [
        'inhabil',
        'outside-scale',
        'unknown-application',
        'unknown-member',
        'unknown-member',
        'withdrawn',
      ].sort(),
    )
    expect(markOf(plan, 'm1')).toBeUndefined()
    expect(plan.taken).toHaveLength(7)
    verifies(here.entries, plan)
    expect(lines(plan).join('\n')).toContain('99 er utenfor skalaen 0–5')
  })

  it('counts marks on the parts of a criterion, and names only those on something that is not there', () => {
    const here = office('helse-nord-2025')
    const one = laptop('pc-1', 'm1', issue(here, 'm1'))
    const mark = (criterionId: string) =>
      one.write(
        markSet({ memberId: 'm1', applicationId: 'app-1', criterionId, mark: { mark: 4, comment: '' } }),
      )
    for (const id of ['hn-k1a', 'hn-k1b', 'hn-k1c', 'hn-k2', 'hn-k9']) mark(id)
    const plan = planMerge(here.entries, [one.file('en')])
    expect(reasons(plan)).toEqual(['unknown-criterion'])
    expect(plan.added).toBe(5)
  })

  it('names a view without numbers by someone inhabil, but lets that member declare a tie', () => {
    const here = office()
    const one = laptop('pc-1', 'm1', issue(here, 'm1'))
    const about = { memberId: 'm1', applicationId: 'app-1' }
    one.write(
      overallSet({ ...about, overall: { categoryId: null, text: 'Godt tiltak' } }),
      impartialityDeclared({ ...about, declaration: { tie: true, ground: 'Ansatt hos søkeren' } }),
    )
    here.write(impartialityRuled({ ...about, ruling: { outcome: 'inhabil', reason: 'Ansatt hos søkeren' } }))
    const plan = planMerge(here.entries, [one.file('en')])
    expect(reasons(plan)).toEqual(['inhabil'])
    expect(lines(plan).join()).toContain('Samlet vurdering for Medlem m1 på søknad 1')
  })

  it('does not care what the clock of a laptop says', () => {
    const here = office()
    const one = laptop('pc-1', 'm1', issue(here, 'm1'))
    one.mark('m1', 'app-1', 2)
    one.mark('m1', 'app-1', 4)
    let prev: string | null = null
    const early = one.entries.map(entry => {
      if (entry.device !== 'pc-1') return entry
      const moved = resealed(entry, { at: `19${99 - entry.seq}-01-01T00:00:00.000Z`, prev })
      prev = moved.hash
      return moved
    })
    const plan = planMerge(here.entries, [{ name: 'gammel klokke', entries: early, isBundle: true }])
    expect(plan.refused).toEqual([])
    expect(markOf(plan, 'm1')).toBe(4)
  })

  it('refuses a number in the order that would shut everybody else out', () => {
    const here = office()
    const one = laptop('pc-1', 'm1', issue(here, 'm1'))
    const [last] = one.mark('m1', 'app-1', 2)
    if (last === undefined) throw new Error('no mark')
    const far = resealed(last, { lamport: 999_999_999_999 })
    const plan = planMerge(here.entries, [
      { name: 'fil', entries: [...one.entries.filter(entry => entry !== last), far], isBundle: true },
    ])
    expect(reasons(plan)).toEqual(['clock-number'])
  })

  it('takes all of a copy from the secretariat’s other machine, and shows what stands against each other', () => {
    const here = office()
    const there = new Machine('kontor-2', secretariat)
    there.read(here.entries)
    issue(here, 'm1')
    here.write(assessmentHandedIn({ memberId: 'm3', handedIn: true }))
    here.mark('m3', 'app-1', 1)
    there.mark('m3', 'app-1', 5)
    there.write(memberSet({ memberId: 'm9', member: null }))
    const plan = planMerge(here.entries, [there.file('kopi')])
    expect(plan).toMatchObject({ added: 2, refused: [] })
    expect(listConflicts(plan.conflicts)).toHaveLength(1)
  })

  it('leaves every member’s entries in a file for that member again', () => {
    const here = office()
    const one = laptop('pc-1', 'm1', issue(here, 'm1'))
    one.mark('m1', 'app-1', 4)
    const plan = planMerge(here.entries, [one.file('fil')])
    here.read(plan.taken)
    expect(issue(here, 'm1')).toEqual(expect.arrayContaining([...one.entries.slice(-2)]))
    expect(issue(here, 'm2').some(({ actor }) => actor === 'm1')).toBe(false)
  })
})

describe('what one member’s file can be made into', () => {
  it('cannot carry the member’s own ruling, weights, a reopened assessment or another’s hand-in', () => {
    const here = office()
    const evil = laptop('pc-1', 'm1', issue(here, 'm1'))
    const ruling = { outcome: 'habil', reason: 'Sier jeg selv' } as const
    evil.write(
      impartialityRuled({ applicationId: 'app-1', memberId: 'm1', ruling }),
      assessmentOpened({ opened: true }),
      assessmentHandedIn({ memberId: 'm2', handedIn: true }),
      weightsSet({ weights: { [criterion]: 1 }, reason: 'Fordi' }),
      memberSet({ memberId: 'm2', member: null }),
    )
    evil.mark('m1', 'app-1', 4)
    const plan = planMerge(here.entries, [evil.file('fil')])
    expect(reasons(plan)).toEqual(Array(5).fill('not-yours'))
    expect(markOf(plan, 'm1')).toBe(4)
    expect(plan.state.fields.get('impartiality')).toBeUndefined()
    expect(plan.state.fields.get('weights')).toBeUndefined()
  })

  it('cannot win over what the secretariat knew by claiming to have read more than there is', () => {
    const here = office()
    const one = laptop('pc-1', 'm1', issue(here, 'm1'))
    const [mark] = one.mark('m1', 'app-1', 2)
    if (mark === undefined) throw new Error('no mark')
    here.mark('m1', 'app-1', 5)
    const liar = resealed(mark, { seen: { sekretariat: 1_000 } })
    const entries = one.entries.map(entry => (entry === mark ? liar : entry))
    const plan = planMerge(here.entries, [{ name: 'fil', entries, isBundle: true }])
    // It touches the member's own mark alone, whatever it says to have read.
    expect(plan.state.fields.get('marks')?.size).toBe(1)
    expect(markOf(plan, 'm2')).toBeUndefined()
  })

  it('cannot bring entries of another round: their machines are not known here', () => {
    const [here, other] = [office(), office()]
    const elsewhere = laptop('pc-9', 'm1', issue(other, 'm1'))
    elsewhere.mark('m1', 'app-1', 5)
    const plan = planMerge(here.entries, [elsewhere.file('fil')])
    expect(plan.taken).toEqual([])
    expect(new Set(reasons(plan))).toEqual(new Set(['unknown-device', 'unknown-bundle']))
    expect(lines(plan).every(line => line.includes('Be medlemmet'))).toBe(true)
  })

  it('comes to the same whether its lines stand in order or not', () => {
    const here = office()
    const one = laptop('pc-1', 'm1', issue(here, 'm1'))
    for (const application of applications) one.mark('m1', application, 3)
    const turned = { ...one.file('fil'), entries: one.entries.toReversed() }
    expect(planMerge(here.entries, [turned])).toEqual(planMerge(here.entries, [one.file('fil')]))
  })

  it('keeps one branch of a machine that was copied and used twice, and names what is left of the other', () => {
    const here = office()
    const one = laptop('pc-1', 'm1', issue(here, 'm1'))
    const copy = new Machine('pc-1', 'm1')
    copy.read(one.entries)
    one.mark('m1', 'app-1', 4)
    copy.mark('m1', 'app-1', 1)
    copy.mark('m1', 'app-2', 1)
    const files = [one.file('en'), copy.file('to')]
    const plan = planMerge(here.entries, files)
    expect(planMerge(here.entries, files.toReversed()).taken).toEqual(plan.taken)
    expect(reasons(plan)).toContain('two-entries')
    verifies(here.entries, plan)
  })
})

describe('agreed numbers that stand against each other', () => {
  const agree = (mark: number) =>
    consensusSet({ applicationId: 'app-1', criterionId: criterion, consensus: { mark, disagreed: [] } })

  it('count for nothing until one is chosen, and then that one does', () => {
    const here = office()
    const there = new Machine('kontor-2', secretariat)
    there.read(here.entries)
    here.write(agree(2))
    there.write(agree(5))
    const plan = planMerge(here.entries, [there.file('kopi')])
    const agreedIn = (fields: PlannedMerge['state']['fields']) =>
      selectConsensus(fields).get(asId('app-1'))?.get(asId(criterion))?.mark
    expect(agreedIn(plan.state.fields)).toBeUndefined()
    expect(selectContested(plan.state.fields).get(asId('app-1'))).toEqual(new Set([criterion]))
    here.read(plan.taken)
    const [conflict] = plan.conflicts
    const chosen = conflict?.others[0]
    if (chosen === undefined) throw new Error('no conflict')
    const action = settleAction(here.entries, plan.state.fields, chosen)
    if (action === null) throw new Error('not settled')
    here.write(action)
    const { fields } = foldEntries(here.entries)
    expect(agreedIn(fields)).toBe((chosen.value as { mark: number }).mark)
    expect(selectContested(fields).get(asId('app-1'))?.size).toBe(0)
  })

  it('of an entry that wrote several fields are settled together, while it still stands in all of them', () => {
    const here = office()
    const there = new Machine('kontor-2', secretariat)
    there.read(here.entries)
    here.write(weightsSet({ weights: { [criterion]: 1 }, reason: 'Her' }))
    there.write(weightsSet({ weights: { [criterion]: 2 }, reason: 'Der' }))
    const plan = planMerge(here.entries, [there.file('kopi')])
    here.read(plan.taken)
    const other = plan.conflicts[0]?.others[0]
    if (other === undefined) throw new Error('no conflict')
    const action = settleAction(here.entries, plan.state.fields, other)
    if (action === null) throw new Error('not settled')
    here.write(action)
    expect(findConflicts(foldEntries(here.entries).fields)).toEqual([])
    expect(settleAction(here.entries, foldEntries(here.entries).fields, other)).toBeNull()
  })
})
