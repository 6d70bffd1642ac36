import { describe, expect, it } from 'vitest'
import type { Scheme } from '#shared/scheme/scheme'
import { check, type Example, plain, schemeCalled, screen, vestViken } from './fixtures'

const deadline = (submittedAt: string | undefined, more: Example = {}) =>
  check({ kind: 'deadline' }, { ...more, form: { ...more.form, submittedAt } })

const withDeadline = (day: string, intake: Partial<Scheme['intake']> = {}): Scheme => ({
  ...vestViken,
  intake: {
    ...vestViken.intake,
    rounds: [{ id: 'en', label: 'Frist', deadline: day, layerIds: null }],
    ...intake,
  },
})

describe('the deadline', () => {
  it('lasts the whole day when it names no clock time', () => {
    expect(deadline('2025-10-01T23:59:59+02:00')).toMatchObject({
      met: true,
      message: 'Søknaden kom onsdag 1. oktober 2025 kl. 23.59, innen fristen onsdag 1. oktober 2025.',
    })
    expect(deadline('2025-10-02T00:00:00+02:00').met).toBe(false)
  })

  it('says on which weekday a late application came, and how many days late', () => {
    const found = deadline('2025-10-04T09:00:00+02:00')
    expect(found.message).toBe(
      'Søknaden kom lørdag 4. oktober 2025, tre dager etter fristen onsdag 1. oktober 2025.',
    )
    expect(found).toMatchObject({ met: false, ask: null })
    expect(deadline('2025-10-02').message).toBe(
      'Søknaden kom torsdag 2. oktober 2025, én dag etter fristen onsdag 1. oktober 2025.',
    )
  })

  it('is counted by the clock in Norway, whatever offset the moment is written with', () => {
    expect(deadline('2025-10-01T21:59:59Z').met).toBe(true)
    expect(deadline('2025-10-01T22:00:00Z').met).toBe(false)
    expect(deadline('2025-10-02T05:30:00+09:00').met).toBe(true)
    const winter = withDeadline('2024-12-02')
    expect(deadline('2024-12-02T22:59:59Z', { scheme: winter }).met).toBe(true)
    expect(deadline('2024-12-02T23:00:00Z', { scheme: winter }).met).toBe(false)
  })

  it('takes a moment without an offset as Norwegian time', () => {
    expect(deadline('2025-10-01T23:30:00').met).toBe(true)
    expect(deadline('2025-10-02T00:30:00').met).toBe(false)
  })

  it('with a clock time ends at that minute', () => {
    const scheme = withDeadline('2025-10-01T12:00')
    expect(deadline('2025-10-01T12:00:00+02:00', { scheme }).met).toBe(true)
    expect(deadline('2025-10-01T12:05:00+02:00', { scheme })).toMatchObject({
      met: false,
      message: 'Søknaden kom onsdag 1. oktober 2025 kl. 12.05, etter fristen kl. 12.00 samme dag.',
    })
    expect(deadline('2025-10-01', { scheme })).toMatchObject({
      met: null,
      message:
        'Søknaden kom onsdag 1. oktober 2025, samme dag som fristen kl. 12.00. Kontroller klokkeslettet.',
    })
  })

  it('is the last of several while nobody has chosen, and the chosen one after that', () => {
    expect(deadline('2025-09-30').met).toBe(true)
    expect(deadline('2025-09-30', { intakeRoundId: '2025-05' })).toMatchObject({ met: false })
    expect(deadline('2025-05-15', { intakeRoundId: '2025-05' }).met).toBe(true)
  })

  it('is the one of its own round', () => {
    expect(deadline('2025-05-16', { intakeRoundId: '2025-05' }).message).toBe(
      'Søknaden kom fredag 16. mai 2025, én dag etter fristen torsdag 15. mai 2025.',
    )
  })

  it('on a Sunday is not moved, but what comes on the Monday is left to a person', () => {
    const scheme = schemeCalled('ostfold-2024')
    expect(deadline('2024-12-01T20:00:00+01:00', { scheme }).met).toBe(true)
    expect(deadline('2024-12-02T09:00:00+01:00', { scheme })).toMatchObject({
      met: null,
      message:
        'Søknaden kom mandag 2. desember 2024, én dag etter fristen søndag 1. desember 2024. Fristen falt i en helg, og utlysningen sier ikke hva som da gjelder. Avgjør om søknaden skal behandles.',
    })
    expect(deadline('2024-12-03T09:00:00+01:00', { scheme }).met).toBe(false)
  })

  it('with a note on grace is left to a person when it has passed', () => {
    const scheme = withDeadline('2025-10-01', { graceNote: 'Forlenget til fredag.' })
    expect(deadline('2025-10-03', { scheme })).toMatchObject({ met: null })
    expect(deadline('2025-10-03', { scheme }).message).toContain('Merknad om fristen: Forlenget til fredag.')
  })

  it('of a rolling intake counts back from the meeting, and asks for the meeting first', () => {
    const scheme = schemeCalled('sor-rogaland-2024')
    expect(deadline('2025-03-05', { scheme })).toMatchObject({
      met: null,
      message: 'Legg inn møtedatoen, så kontrolleres fristen på 14 dager før møtet.',
    })
    expect(deadline('2025-03-05', { scheme, meetingDate: '2025-03-19' }).met).toBe(true)
    expect(deadline('2025-03-06', { scheme, meetingDate: '2025-03-19' })).toMatchObject({
      met: false,
      message: 'Søknaden kom torsdag 6. mars 2025, én dag etter fristen onsdag 5. mars 2025.',
    })
  })

  it('is never called broken by the moment of import alone', () => {
    const read = (receivedAt: string) => deadline(undefined, { receivedAt })
    expect(read('2025-09-30T08:00:00+02:00').met).toBe(true)
    expect(read('2025-10-20T08:00:00+02:00')).toMatchObject({
      met: null,
      message:
        'Søknaden sier ikke når den ble sendt. Den ble lest inn mandag 20. oktober 2025, etter fristen onsdag 1. oktober 2025. Kontroller i postmottaket.',
    })
    expect(read('i går').met).toBe(null)
  })

  it('is met by a corrected version when the first one came in time', () => {
    const firstReceivedAt = '2025-09-29T10:00:00+02:00'
    expect(deadline('2025-10-10T10:00:00+02:00', { firstReceivedAt })).toMatchObject({
      met: true,
      message:
        'Første utgave kom mandag 29. september 2025, innen fristen onsdag 1. oktober 2025. Denne utgaven kom fredag 10. oktober 2025.',
    })
  })
})

describe('the deadline of a later stage', () => {
  const scheme = schemeCalled('helse-nord-2025')
  const passedOn = (submittedAt: string) =>
    check({ kind: 'stage-deadline', stageId: 'local-ranking' }, { scheme, form: { submittedAt } })

  it('is left to a person, for the packet does not show when it was passed on', () => {
    const found = passedOn('2025-02-20')
    expect(found.met).toBe(null)
    expect(found.message).toContain('tirsdag 1. april 2025')
  })

  it('is broken when the application itself came after it', () => {
    expect(passedOn('2025-04-04')).toMatchObject({ met: false })
  })
})

describe('a late application', () => {
  const late: Example = { form: { submittedAt: '2025-10-04T09:00:00+02:00' } }

  it('is proposed dismissed, while anything else that stops it is only unclear', () => {
    expect(screen(late).status).toBe('dismissed')
    expect(screen({ files: [] }).status).toBe('unclear')
    expect(screen({ ...late, files: [] }).status).toBe('dismissed')
  })

  it('is taken in again when a person overrules with a reason', () => {
    const overrulings = new Map([['vv-deadline', { met: true, reason: 'Sendt i tide med post.' }]])
    const screening = screen({ ...late, overrulings })
    expect(screening.status).toBe('ready')
    expect(plain(screening.findings[0]?.message ?? '')).toContain('tre dager etter fristen')
    expect(screening.findings[0]?.overruled?.reason).toBe('Sendt i tide med post.')
  })

  it('is proposed dismissed too when a person settles that it came late', () => {
    const undated: Example = { form: { submittedAt: undefined }, receivedAt: '2025-10-20T08:00:00+02:00' }
    expect(screen(undated).status).toBe('unclear')
    const overrulings = new Map([['vv-deadline', { met: false, reason: 'Poststemplet 6. oktober.' }]])
    expect(screen({ ...undated, overrulings }).status).toBe('dismissed')
  })
})
