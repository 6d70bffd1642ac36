import { beforeAll, describe, expect, it } from 'vitest'
import { organisationTable } from '#renderer/stores/round-store'
import { buildDataWorkbook } from '#shared/document/data-workbook'
import type { WorkbookDefinition } from '#shared/document/workbook'
import { consensusSet, markSet } from '#shared/round/kinds/assessment-entries'
import { awardFollowed } from '#shared/round/kinds/follow-up-entries'
import { type Member, memberSet } from '#shared/round/kinds/member-entries'
import { overallAgreed, overallSet } from '#shared/round/kinds/overall-entries'
import { weightsSet } from '#shared/round/kinds/weight-entries'
import { application, importOf, Machine } from '../renderer/decisions/round-fixture'
import { schemeCalled } from '../screening/fixtures'

const member = (id: string, name: string): Member => ({
  id: id as Member['id'],
  name,
  organisation: 'Eksempel kommune',
  side: 'kommune',
  role: 'member',
  voting: true,
})
const one = { applicationId: 'app-1', criterionId: 'hn-k2' }
const decided = { decidedOn: '2026-08-20', body: 'Tildelingsutvalget', reason: 'Prosjektet er stanset.' }

let workbook: WorkbookDefinition
const rowsOf = (name: string) => workbook.sheets.find(sheet => sheet.name === name)?.rows

beforeAll(() => {
  const machine = new Machine('kontoret')
  machine.write(
    importOf(application),
    memberSet({ memberId: 'm1', member: member('m1', 'Kari Eksempel') }),
    memberSet({ memberId: 'm2', member: member('m2', 'Ola Eksempel') }),
    weightsSet({ weights: { 'hn-k1': 3, 'hn-k2': 1 }, reason: '' }),
    markSet({ ...one, memberId: 'm1', mark: { mark: 4, comment: 'Godt.', certainty: 'low' } }),
    markSet({
      applicationId: 'app-1',
      criterionId: 'hn-k1a',
      memberId: 'm2',
      mark: { mark: 0, comment: '' },
    }),
    consensusSet({ ...one, consensus: { mark: 3.5, disagreed: ['m2'] } }),
    overallSet({
      applicationId: 'app-1',
      memberId: 'm1',
      overall: { categoryId: 'could', text: 'Lovende.' },
    }),
    overallAgreed({
      applicationId: 'app-1',
      agreed: { categoryId: 'should', text: 'Støttes.', disagreed: [] },
    }),
    awardFollowed({
      applicationId: 'app-1',
      followUpId: 'f1',
      followUp: { kind: 'repayment', ...decided, kroner: 300_000, dueOn: '2026-09-30', paidOn: null },
    }),
    awardFollowed({
      applicationId: 'app-1',
      followUpId: 'f2',
      followUp: {
        kind: 'use-change',
        ...decided,
        decidedOn: '2026-09-01',
        request: 'Kurs.',
        consents: false,
      },
    }),
  )
  workbook = buildDataWorkbook(machine.state.fields, schemeCalled('helse-nord-2025'), organisationTable())
})

describe('the workbook of all that a round holds', () => {
  it('has every mark with its comment and how sure the member was; zero is a mark, and parts bear their own text', () => {
    expect(rowsOf('Poeng')).toEqual([
      [1, 'Kari Eksempel', expect.stringMatching(/^Tiltak som fremmer rekruttering/), 4, 'Godt.', 'usikker'],
      [1, 'Ola Eksempel', expect.stringMatching(/^hvordan tiltaket bidrar til at pasientene/), 0, '', ''],
    ])
  })

  it('has what was agreed and who did not agree', () => {
    expect(rowsOf('Enighet')).toEqual([
      [1, expect.stringMatching(/^Tiltak som fremmer/), 3.5, 'Ola Eksempel'],
    ])
  })

  it('has the views without numbers, the members’ and the committee’s', () => {
    expect(rowsOf('Samlet vurdering')).toEqual([
      [1, 'Kari Eksempel', 'Kan støttes', 'Lovende.'],
      [1, 'Utvalget', 'Bør støttes', 'Støttes.'],
    ])
  })

  it('has the weights in per cent, and they are a whole', () => {
    const rows = rowsOf('Vekter') ?? []
    expect(rows.map(([, weight]) => weight)).toEqual([75, 25, 0, 0, 0, 0, 0, 0])
  })

  it('has what was decided on awards afterwards, in the order of the days', () => {
    expect(rowsOf('Etter vedtaket')).toEqual([
      [
        ...[1, { date: '2026-08-20' }, 'tilbakebetaling', 300_000, '', { date: '2026-09-30' }, null],
        ...['Tildelingsutvalget', 'Prosjektet er stanset.'],
      ],
      [
        ...[1, { date: '2026-09-01' }, 'endret bruk, nei', null, 'Kurs.', null, null],
        ...['Tildelingsutvalget', 'Prosjektet er stanset.'],
      ],
    ])
  })
})
