import { describe, expect, it } from 'vitest'
import { audiences, selectBundleEntries } from '#shared/round/bundle'
import { entryKinds } from '#shared/round/kinds'
import { assessmentOpened, consensusSet } from '#shared/round/kinds/assessment-entries'
import { impartialityRuled } from '#shared/round/kinds/impartiality-entries'
import { itemNoted } from '#shared/round/kinds/meeting-entries'
import { overallSet } from '#shared/round/kinds/overall-entries'
import { criterion, office } from '../../fixtures/exchange/committee'

const agree = (applicationId: string) =>
  consensusSet({ applicationId, criterionId: criterion, consensus: { mark: 4, disagreed: [] } })

/** A round where two members have said something, and the secretariat has ruled one of them out of app-2. */
function talkedRound() {
  const here = office()
  for (const member of ['m1', 'm2']) {
    for (const application of ['app-1', 'app-2']) here.mark(member, application, 3)
    const overall = { categoryId: null, text: `Sett av ${member}` }
    here.write(overallSet({ memberId: member, applicationId: 'app-1', overall }))
  }
  const ruling = { outcome: 'inhabil', reason: 'Ansatt hos søkeren' } as const
  here.write(
    agree('app-1'),
    agree('app-2'),
    impartialityRuled({ applicationId: 'app-2', memberId: 'm1', ruling }),
    itemNoted({ itemId: 'app-1', note: 'Sagt i møtet' }),
  )
  return here
}

const said = (entries: ReturnType<typeof selectBundleEntries>) =>
  entries
    .filter(({ kind }) => ['mark.set', 'overall.set', 'consensus.set', 'item.noted'].includes(kind))
    .map(({ kind, payload }) => {
      const { memberId = '', applicationId } = payload as Record<string, string>
      return `${kind} ${memberId} ${applicationId}`.replace(/ +/g, ' ')
    })
    .sort()

describe('what a member’s file holds', () => {
  it.each([...entryKinds.keys()])('somebody has decided who gets %s', kind => {
    expect(audiences[kind]).toBeDefined()
  })

  it('names no kind that does not exist', () => {
    expect(Object.keys(audiences).filter(kind => !entryKinds.has(kind))).toEqual([])
  })

  it.each([...entryKinds.keys()])(
    'is without %s from a kind’s name alone, when its content does not fit',
    kind => {
      const [entry] = office().mark('m1', 'app-1', 1)
      if (entry === undefined) throw new Error('no entry')
      expect(selectBundleEntries([{ ...entry, kind, payload: 'tull' }], 'm1')).toEqual([])
    },
  )

  it('holds the member’s own alone before the marks are opened', () => {
    expect(said(selectBundleEntries(talkedRound().entries, 'm1'))).toEqual([
      'mark.set m1 app-1',
      'mark.set m1 app-2',
      'overall.set m1 app-1',
    ])
  })

  it('holds the others’ too once they are opened, but not where the member is ruled out', () => {
    const here = talkedRound()
    here.write(assessmentOpened({ opened: true }))
    expect(said(selectBundleEntries(here.entries, 'm1'))).toEqual([
      'consensus.set app-1',
      'mark.set m1 app-1',
      'mark.set m1 app-2',
      'mark.set m2 app-1',
      'overall.set m1 app-1',
      'overall.set m2 app-1',
    ])
    // What counts for nothing is shown to nobody.
    const ruling = { outcome: 'inhabil', reason: 'Ansatt hos søkeren' } as const
    here.write(impartialityRuled({ applicationId: 'app-1', memberId: 'm2', ruling }))
    expect(said(selectBundleEntries(here.entries, 'm1')).filter(line => line.includes(' m2 '))).toEqual([])
    here.write(assessmentOpened({ opened: false }))
    expect(said(selectBundleEntries(here.entries, 'm1'))).toHaveLength(3)
  })
})
