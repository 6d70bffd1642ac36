import { describe, expect, it } from 'vitest'
import { asId, type DeviceId } from '#shared/base/ids'
import { nearDuplicateMessage } from '#shared/intake/near-duplicates'
import { buildImport, planImport } from '#shared/intake/plan-import'
import { buildEntry } from '#shared/journal/append'
import { secretariat } from '#shared/journal/entry'
import { emptyRound, foldOnto, type RoundState } from '#shared/round/fold'
import type { Packet } from '#shared/round/packet'
import { selectApplications } from '#shared/round/round-view'

const packet = (
  file: string,
  requested: number,
  submittedAt?: string,
  title = 'Felles nattjeneste',
): Packet => ({
  file,
  form: {
    format: 'tildeling/application@1',
    title,
    applicant: { name: 'Lier kommune' },
    budget: { requested: { '2025': requested } },
    ...(submittedAt === undefined ? {} : { submittedAt }),
  },
  attachments: [],
})

function taken(state: RoundState, packets: readonly Packet[]): RoundState {
  const actions = buildImport(state.fields, planImport(state.fields, packets), '2025-10-02T08:00:00Z')
  return actions.reduce((now, action) => {
    const draft = { ...action, actor: secretariat, at: '2025-10-02T08:00:00Z' }
    return foldOnto(now, [buildEntry(now.tip, asId<DeviceId>('a'), draft)])
  }, state)
}

const counts = (state: RoundState, packets: readonly Packet[]) => {
  const { imported, updated, duplicates, outdated } = planImport(state.fields, packets)
  return [imported.length, updated.length, duplicates.length, outdated.length]
}

describe('a delivery of packets', () => {
  it('knows the same packet again, under another file name too', () => {
    const state = taken(emptyRound, [packet('a.zip', 1)])
    expect(counts(state, [packet('kopi.zip', 1)])).toEqual([0, 0, 1, 0])
  })

  it('puts the version that was sent last on top, whatever the files are called', () => {
    const corrected = packet('A rettet.zip', 322_000, '2025-09-30T10:00:00Z')
    const original = packet('B.zip', 310_000, '2025-09-29T10:00:00Z')
    expect(counts(emptyRound, [corrected, original])).toEqual([1, 1, 0, 0])
    const [application, ...rest] = selectApplications(taken(emptyRound, [corrected, original]).fields)
    expect(rest).toEqual([])
    expect(application?.packet.form.budget.requested).toEqual({ '2025': 322_000 })
    expect(application?.number).toBe(1)
    expect(application?.firstReceivedAt).toBe('2025-09-29T10:00:00Z')
  })

  it('leaves out a version that was sent before the one that is there, and says so', () => {
    const state = taken(emptyRound, [packet('ny.zip', 2, '2025-09-30T10:00:00Z')])
    expect(counts(state, [packet('gammel.zip', 1, '2025-09-01T10:00:00Z')])).toEqual([0, 0, 0, 1])
  })

  it('takes a changed packet without a date as a later version', () => {
    const state = taken(emptyRound, [packet('a.zip', 1)])
    expect(counts(state, [packet('b.zip', 2)])).toEqual([0, 1, 0, 0])
  })

  it('numbers new applications on from the last', () => {
    const first = taken(emptyRound, [packet('a.zip', 1), packet('b.zip', 1, undefined, 'En annen')])
    const more = taken(first, [packet('c.zip', 1, undefined, 'En tredje')])
    expect(selectApplications(more.fields).map(({ number }) => number)).toEqual([1, 2, 3])
  })
})

describe('an application that may be the same as another', () => {
  const from = (name: string, title: string, file = 'ny.zip') => ({
    ...packet(file, 1, undefined, title),
    form: { ...packet(file, 1, undefined, title).form, applicant: { name } },
  })
  const held = taken(emptyRound, [packet('a.zip', 1, undefined, 'Hjemmeoppfølging av pasienter med KOLS')])
  const warned = (state: RoundState, one: Packet) =>
    planImport(state.fields, [one]).imported.flatMap(({ near }) => near.map(({ why }) => why))

  it('is found by a typo in the title or words changed round it', () => {
    expect(warned(held, from('Lier kommune', 'Hjemmeopfølging av pasienter med KOLS'))).toEqual([
      'similar-title',
    ])
    expect(
      warned(held, from('Lier kommune', 'Oppfølging hjemme: hjemmeoppfølging av pasienter med KOLS')),
    ).toEqual(['similar-title'])
  })

  it('is found by the same title from another applicant', () => {
    expect(warned(held, from('Drammen kommune', 'Hjemmeoppfølging av pasienter med KOLS'))).toEqual([
      'other-applicant',
    ])
  })

  it('is not suspected for what stands in parentheses after every title', () => {
    const state = taken(emptyRound, [
      packet('a.zip', 1, undefined, 'Delte stillinger i kommunene (ny søknad 2025)'),
    ])
    expect(warned(state, from('Lier kommune', 'Lungesykepleier ut i kommunene (ny søknad 2025)'))).toEqual([])
    expect(warned(state, from('Lier kommune', 'Delte stillinger i kommunene'))).toEqual(['similar-title'])
  })

  it('is not suspected for another title, or a like title from somebody else', () => {
    expect(warned(held, from('Lier kommune', 'Felles nattjeneste i distriktet'))).toEqual([])
    expect(warned(held, from('Drammen kommune', 'Hjemmeopfølging av pasienter med KOLS'))).toEqual([])
  })

  it('is warned of inside one delivery too, once', () => {
    const plan = planImport(emptyRound.fields, [
      from('Lier kommune', 'Hjemmeoppfølging av pasienter med KOLS', 'a.zip'),
      from('Lier kommune', 'Hjemmeopfølging av pasienter med KOLS', 'b.zip'),
    ])
    expect(plan.imported.map(({ near }) => near.length)).toEqual([0, 1])
  })

  it('is not suspected for being the next of a numbered series', () => {
    const first = taken(emptyRound, [packet('a.zip', 1, undefined, 'Felles journalløsning, fase 1')])
    expect(warned(first, from('Lier kommune', 'Felles journalløsning, fase 2'))).toEqual([])
    expect(warned(first, from('Lier kommune', 'Felles journalløysing, fase 1'))).toEqual(['similar-title'])
  })

  it('is named in one line with the likest of those that it may be the same as, and how many more there are', () => {
    const titles = [
      'Kveldsteam for eldre i nord',
      'Kveldsteam for eldre i sør',
      'Kveldsteam for eldre i vest',
    ]
    const state = taken(
      emptyRound,
      titles.map((title, at) => packet(`${at}.zip`, 1, undefined, title)),
    )
    const [planned] = planImport(state.fields, [from('Lier kommune', 'Kveldsteam for eldre i syd')]).imported
    if (planned === undefined) throw new Error('nothing is new')
    expect(nearDuplicateMessage(planned.packet, planned.near)).toBe(
      'ny.zip: «Kveldsteam for eldre i syd» har samme søker og nesten samme tittel som «Kveldsteam for eldre i sør» fra Lier kommune (og 2 til). Den er tatt inn som en egen søknad. Er de samme søknad, trekk den ene.',
    )
    expect(nearDuplicateMessage(planned.packet, [])).toBe(null)
  })

  it('is known by both titles when a person made it a version of the other', () => {
    const [application] = selectApplications(held.fields)
    if (application === undefined) throw new Error('nothing was taken in')
    const renamed = from('Lier kommune', 'Digital oppfølging ved lungesykdom', 'b.zip')
    const plan = {
      imported: [],
      updated: [{ applicationId: application.id, packet: renamed, near: [] }],
      duplicates: [],
      outdated: [],
    }
    const state = buildImport(held.fields, plan, '2025-10-02T08:00:00Z').reduce((now, action) => {
      const draft = { ...action, actor: secretariat, at: '2025-10-02T08:00:00Z' }
      return foldOnto(now, [buildEntry(now.tip, asId<DeviceId>('a'), draft)])
    }, held)
    expect(counts(state, [{ ...renamed, file: 'kopi.zip' }])).toEqual([0, 0, 1, 0])
    const corrected = { ...renamed, form: { ...renamed.form, budget: { requested: { '2025': 2 } } } }
    expect(planImport(state.fields, [corrected]).updated.map(({ applicationId }) => applicationId)).toEqual([
      application.id,
    ])
  })
})
