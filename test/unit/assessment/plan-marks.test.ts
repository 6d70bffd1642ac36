import { expect, test } from 'vitest'
import { newFileRound } from '#electron/round/file-round'
import { beginRound, shippedSchemes } from '#electron/round/schemes'
import { planMarks } from '#shared/assessment/plan-marks'
import type { MarkRow } from '#shared/intake/marks'
import { buildImport, planImport } from '#shared/intake/plan-import'
import type { ApplicationForm } from '#shared/round/application-form'
import { memberSet } from '#shared/round/kinds/member-entries'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'

test('a good row of marks counts after a refused one for the same mark; a second good one is refused by its row', async () => {
  const scheme = shippedSchemes().find(({ id }) => id === 'vest-viken-2025')
  if (scheme === undefined) throw new Error('no scheme')
  const { document } = newFileRound('finnes-ikke.tildeling')
  await document.append(beginRound('r', scheme, { title: 'Prøve' }))
  const form = {
    format: 'tildeling/application@1',
    title: 'Kveldsteam',
    applicant: { name: 'Lier kommune' },
    budget: { requested: { 2025: 1 } },
  } as ApplicationForm
  const plan = planImport(document.state.fields, [{ file: 'a.zip', form, attachments: [] }])
  const member = { id: 'm1', name: 'Åse Eksempel', organisation: '', role: 'member', voting: true } as const
  await document.append([
    ...buildImport(document.state.fields, plan, '2025-10-01'),
    memberSet({ memberId: 'm1', member }),
  ])

  const criterion = assessmentCriteria(scheme)[0]?.id ?? ''
  const rowOf = (row: number, mark: number): MarkRow => ({
    row,
    member: 'm1',
    application: 'Kveldsteam',
    criterion,
    mark,
    comment: '',
  })
  const planned = planMarks(document.state.fields, scheme, [rowOf(2, 99), rowOf(3, 4), rowOf(4, 3)])
  expect(planned.actions.map(({ payload }) => payload)).toMatchObject([{ mark: { mark: 4 } }])
  expect(planned.refused.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
    '2 outside-scale',
    '4 duplicate',
  ])
})
