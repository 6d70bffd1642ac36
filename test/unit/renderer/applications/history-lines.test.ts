import { describe, expect, it } from 'vitest'
import { type HistoryNames, historyLines } from '#renderer/screens/applications/history-lines'
import { asId, type DeviceId } from '#shared/base/ids'
import { advanceTip, buildEntry, emptyTip } from '#shared/journal/append'
import { type Entry, secretariat } from '#shared/journal/entry'
import type { Action } from '#shared/round/entry-kind'
import { entryKinds } from '#shared/round/kinds'
import { lockSet } from '#shared/round/kinds/allocation-entries'
import { applicationImported, applicationWithdrawn } from '#shared/round/kinds/application-entries'
import { consensusSet, markSet } from '#shared/round/kinds/assessment-entries'
import {
  decisionReopened,
  decisionSet,
  decisionsFrozen,
  recommendationMade,
} from '#shared/round/kinds/decision-entries'
import { awardFollowed } from '#shared/round/kinds/follow-up-entries'
import { impartialityDeclared, impartialityRuled } from '#shared/round/kinds/impartiality-entries'
import { documentsIssued, recipientSet } from '#shared/round/kinds/office-entries'
import { findingOverruled, screeningConcluded } from '#shared/round/kinds/screening-entries'
import { fullPacket } from './sample-packet'

const names: HistoryNames = {
  member: id => ({ m1: 'Kari Eksempel' })[id] ?? id,
  criterion: id => ({ k1: 'Formål', k2: 'Spredning' })[id] ?? id,
  requirement: id => ({ r1: 'Avtale er vedlagt' })[id] ?? id,
  packet: packet => packet,
}

type Told = Action | readonly [actor: string, action: Action]

function journal(...told: readonly Told[]): readonly Entry[] {
  let tip = emptyTip
  return told.map(one => {
    const [actor, action] = 'kind' in one ? ([secretariat, one] as const) : one
    const entry = buildEntry(tip, asId<DeviceId>('pc'), { ...action, actor, at: '2025-10-14T09:00:00.000Z' })
    tip = advanceTip(tip, entry)
    return entry
  })
}

const told = (...actions: readonly Told[]) =>
  historyLines(journal(...actions), 'a', names).map(({ what }) => what)

const about = { applicationId: 'a', memberId: 'm1' }
const imported = (packet = fullPacket(), applicationId = 'a') =>
  applicationImported({ applicationId, number: 1, receivedAt: '2025-09-30', packet })
const decision = {
  outcome: 'reduced' as const,
  awardByYear: { '2025': 300_000, '2026': 100_000 },
  reasons: { rules: '', facts: '', considerations: '' },
  conditions: [],
  calculatedKroner: null,
  departure: '',
}

const repayment = {
  kind: 'repayment',
  decidedOn: '2026-08-20',
  body: 'SSU',
  reason: 'Stanset.',
  kroner: 300_000,
  dueOn: '2026-09-30',
  paidOn: null,
} as const

describe('the history of an application', () => {
  it('tells who did what, and leaves out what concerns others', () => {
    const lines = historyLines(
      journal(imported(), imported(fullPacket(), 'b'), [
        'm1',
        impartialityDeclared({ ...about, declaration: { tie: true, ground: 'Ansatt hos søkeren' } }),
      ]),
      'a',
      names,
    )
    expect(lines.map(({ who, what }) => [who, what])).toEqual([
      ['Sekretariatet', 'Tatt inn fra «eksempel.zip».'],
      ['Kari Eksempel', 'Kari Eksempel meldte tilknytning: Ansatt hos søkeren.'],
    ])
  })

  it('shows what a new version changed, and knows a former version again', () => {
    const corrected = { ...fullPacket(), file: 'rettet.zip', form: { ...fullPacket().form, spread: 'Mer' } }
    const lines = historyLines(journal(imported(), imported(corrected), imported()), 'a', names)
    expect(lines.map(({ what }) => what)).toEqual([
      'Tatt inn fra «eksempel.zip».',
      'Ny versjon fra «rettet.zip».',
      'Tilbake til versjonen fra «eksempel.zip».',
    ])
    expect(lines[1]?.differences).toEqual([{ label: 'Spredning', before: 'En spredning', after: 'Mer' }])
  })

  it('gathers the marks of one member that follow on each other', () => {
    const mark = (memberId: string, criterionId: string, mark: number | null) =>
      markSet({
        memberId,
        applicationId: 'a',
        criterionId,
        mark: mark === null ? null : { mark, comment: '' },
      })
    expect(
      told(mark('m1', 'k1', 4), mark('m1', 'k2', 3.5), mark('m2', 'k1', 1), mark('m1', 'k1', null)),
    ).toEqual([
      'Poeng fra Kari Eksempel: Formål 4, Spredning 3,5.',
      'Poeng fra m2: Formål 1.',
      'Poeng fra Kari Eksempel: Formål fjernet.',
    ])
  })

  it('says in plain words what each kind of entry means', () => {
    expect(
      told(
        applicationWithdrawn({ applicationId: 'a', reason: 'Søkeren ba om det' }),
        applicationWithdrawn({ applicationId: 'a', reason: null }),
        impartialityRuled({ ...about, ruling: { outcome: 'inhabil', reason: 'Ansatt.' } }),
        findingOverruled({
          applicationId: 'a',
          requirementId: 'r1',
          overruling: { met: true, reason: 'Sett' },
        }),
        screeningConcluded({ applicationId: 'a', conclusion: { status: 'unclear', reason: '' } }),
        consensusSet({ applicationId: 'a', criterionId: 'k1', consensus: { mark: 4, disagreed: [] } }),
        lockSet({ applicationId: 'a', lock: 'never' }),
        decisionSet({ applicationId: 'a', decision }),
        decisionsFrozen({
          meeting: { date: '2025-12-02', method: 'ranked' },
          decisions: [
            { applicationId: 'b', decision },
            { applicationId: 'a', decision },
          ],
        }),
        documentsIssued({
          files: [{ fileName: 'brev.pdf', sha256: 'a'.repeat(64), document: 'letter', applicationId: 'a' }],
        }),
        decisionReopened({ applicationId: 'a', reason: 'Ny opplysning' }),
        recipientSet({ applicationId: 'a', recipient: null }),
        awardFollowed({ applicationId: 'a', followUpId: 'f', followUp: repayment }),
        awardFollowed({ applicationId: 'a', followUpId: 'f', followUp: null }),
      ),
    ).toEqual([
      'Trukket: Søkeren ba om det.',
      'Tilbaketrekkingen er opphevet; søknaden er med igjen.',
      'Kari Eksempel er inhabil: Ansatt.',
      'Kravet «Avtale er vedlagt» er vurdert som oppfylt: Sett.',
      'Formalkontroll: må avklares.',
      'Enighet om 4 poeng på «Formål».',
      'Låst i fordelingen: skal ikke ha tilskudd.',
      'Forslag til vedtak: delvis innvilget, 400\u00a0000\u00a0kroner.',
      'Vedtatt i møtet 02.12.2025: delvis innvilget, 400\u00a0000\u00a0kroner.',
      'Brevet er lagret som «brev.pdf».',
      'Vedtaket er åpnet igjen: Ny opplysning.',
      'Brevet går til mottakeren som søknaden oppgir.',
      '300\u00a0000\u00a0kroner kreves betalt tilbake innen 30.09.2026.',
      'Noe som var bestemt etter vedtaket, er fjernet.',
    ])
  })

  it('does not keep quiet about a kind that only a newer version knows', () => {
    expect(told({ kind: 'application.blessed', payload: { applicationId: 'a' } })).toEqual([
      'Hendelse av en type som denne utgaven ikke kjenner (application.blessed).',
    ])
  })

  it('says who recommended what, and when', () => {
    const recommended = recommendationMade({
      meeting: { date: '2025-11-20', body: 'Arbeidsgruppen' },
      recommendations: [{ applicationId: 'a', decision }],
    })
    expect(told(recommended)[0]).toMatch(/^Innstilt av Arbeidsgruppen 20\.11\.2025: /)
  })

  it('has words for every kind of entry that speaks of one application', () => {
    const emptied = Object.fromEntries(
      [
        'reason',
        'declaration',
        'ruling',
        'consensus',
        'overruling',
        'conclusion',
        'lock',
        'decision',
        'mark',
        'recipient',
        'organisation',
        'overall',
        'agreed',
        'payment',
        'request',
        'meetingDate',
        'followUp',
      ].map(key => [key, null]),
    )
    const many = ['decisions.frozen', 'recommendation.made', 'documents.issued']
    const ofTheRound =
      /^(round|question|agenda|quorum|item|frame|intake|member|bundle|device|weights|anchors|assessment|allocation|duties|scenario|office|template|logo|meeting|payments)\./
    const kinds = [...entryKinds.keys()].filter(kind => !many.includes(kind) && !ofTheRound.test(kind))
    expect(kinds.length).toBeGreaterThan(11)
    for (const kind of kinds) {
      const payload = {
        ...emptied,
        ...about,
        criterionId: 'k1',
        requirementId: 'r1',
        packet: fullPacket() as never,
      }
      expect(told({ kind, payload })[0]).not.toContain('ikke kjenner')
    }
  })
})
