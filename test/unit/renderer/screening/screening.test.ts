import { describe, expect, it } from 'vitest'
import { conclusionComplaint } from '#renderer/screens/screening/conclusion-complaint'
import { missingText } from '#renderer/screens/screening/missing-text'
import { neighbour, nextWithStatus, screeningRows } from '#renderer/screens/screening/screening-row'
import { findingsOf, standing } from '#renderer/screens/screening/screening-words'
import { applicationImported } from '#shared/round/kinds/application-entries'
import { selectStanding } from '#shared/round/round-view'
import { composeMissing } from '#shared/screening/compose-missing'
import { packetOf, screen } from '../../screening/fixtures'
import { roundAfter } from '../../screening/round-fixture'

const taken = (applicationId: string, number: number) =>
  applicationImported({ applicationId, number, receivedAt: '2025-09-30T12:00:00Z', packet: packetOf({}) })
const { fields } = roundAfter([taken('a', 1), taken('b', 2), taken('c', 3), taken('d', 4)])
const withoutAgreement = { form: { agreement: undefined }, files: ['budsjett.pdf'] } as const
const late = { form: { submittedAt: '2025-10-03T09:00:00+02:00' } } as const

const screenings = new Map([
  ['a', screen()],
  ['b', screen(withoutAgreement)],
  ['c', screen(late)],
  ['d', screen({ ...late, conclusion: { status: 'unclear', reason: 'Søkeren varslet i tide.' } })],
])
const rows = screeningRows(selectStanding(fields), screenings)

describe('the list of the screening', () => {
  it('shows for each application how it stands and how many requirements are open', () => {
    expect(rows.map(({ number, status, stops }) => [number, status, stops])).toEqual([
      [1, 'ready', 0],
      [2, 'unclear', 1],
      [3, 'dismissed', 1],
      [4, 'unclear', 1],
    ])
  })

  it('tells a proposal from what a person has concluded', () => {
    expect(rows.map(({ concluded }) => concluded)).toEqual([false, false, false, true])
  })

  it('leaps to the next application to clear up, round the end of the list', () => {
    expect(nextWithStatus(rows, 'a', 'unclear')).toBe('b')
    expect(nextWithStatus(rows, 'b', 'unclear')).toBe('d')
    expect(nextWithStatus(rows, 'd', 'unclear')).toBe('b')
    expect(nextWithStatus(rows.slice(0, 1), 'a', 'unclear')).toBeNull()
  })

  it('goes to the one before and after, and no further than the ends', () => {
    expect([neighbour(rows, 'b', 1), neighbour(rows, 'b', -1)]).toEqual(['c', 'a'])
    expect([neighbour(rows, 'a', -1), neighbour(rows, 'd', 1)]).toEqual([null, null])
  })
})

describe('the findings of an application', () => {
  const { findings } = screen(withoutAgreement)

  it('stand with what is not met first', () => {
    const stops = findingsOf(findings, 'stop')
    expect(stops[0]?.requirementId).toBe('vv-agreement')
    expect(stops).toHaveLength(findings.filter(one => one.severity === 'stop').length)
  })

  it('say in words whether they are met, are not, or must be judged', () => {
    expect(findingsOf(findings, 'stop').map(one => standing(one).text)).toContain('Ikke oppfylt')
    expect(findingsOf(findings, 'judge').map(one => standing(one).text)).toContain('Må vurderes')
  })

  it('stand as a person has answered', () => {
    const overrulings = new Map([['vv-agreement', { met: true, reason: 'Ettersendt 3. oktober.' }]])
    const [agreement] = screen({ ...withoutAgreement, overrulings }).findings.filter(
      one => one.requirementId === 'vv-agreement',
    )
    expect(agreement && standing(agreement)).toEqual({ kind: 'good', text: 'Oppfylt' })
  })
})

describe('a conclusion', () => {
  it('needs no reason when it is the proposal', () => {
    expect(conclusionComplaint('ready', 'ready', '')).toBeNull()
  })

  it('needs a reason when it is another than the proposal, and always to dismiss', () => {
    expect(conclusionComplaint('ready', 'unclear', ' ')).toMatch(/annen enn forslaget/)
    expect(conclusionComplaint('dismissed', 'dismissed', '')).toMatch(/hvorfor søknaden avvises/)
    expect(conclusionComplaint('dismissed', 'ready', 'Kom for sent.')).toBeNull()
  })
})

describe('the text to the applicant', () => {
  it('names what is missing with the sentence of the call, and is empty when nothing is', () => {
    const items = composeMissing(screen(withoutAgreement), 'nb')
    const text = missingText('Felles team', items, 'nb')
    expect(text).toMatch(/^Søknaden «Felles team» mangler:\n– avtale/)
    expect(text).toContain('Utlysningen sier: «Prosjektsøknaden skal være basert på samarbeid')
    expect(missingText('Felles team', [], 'nb')).toBe('')
  })

  it('is in nynorsk to one who writes nynorsk', () => {
    const items = composeMissing(screen(withoutAgreement), 'nn')
    expect(missingText('Felles team', items, 'nn')).toMatch(/^Søknaden «Felles team» manglar:/)
  })

  it('asks first for what is needed', () => {
    const item = { requirementId: 'krav' as never, quote: null }
    const text = missingText(
      'Tiltak',
      [
        { ...item, text: 'adresse', needed: false },
        { ...item, text: 'budsjett', needed: true },
      ],
      'nb',
    )
    expect(text).toBe(
      'Søknaden «Tiltak» mangler:\n– budsjett\n\nDette bør også være klart i søknaden «Tiltak»:\n– adresse',
    )
  })
})
