import { describe, expect, it } from 'vitest'
import { followUpLetterFor } from '#electron/round/follow-up-letters'
import { renderDocument } from '#electron/work/render-document'
import { checkFollowUp, followUpProblemText, unconfirmedYears } from '#shared/decision/check-follow-up'
import { buildFollowUpLetter } from '#shared/document/follow-up-letter'
import { followUpTexts } from '#shared/i18n/follow-up-texts'
import { type Language, languages } from '#shared/i18n/language'
import type { FrozenDecision } from '#shared/round/kinds/decision-entries'
import { awardFollowed, type FollowUp } from '#shared/round/kinds/follow-up-entries'
import { selectFollowUps } from '#shared/round/round-view'
import { computeUndo } from '#shared/round/undo'
import { Machine } from '../renderer/decisions/round-fixture'
import { conformanceProblems } from './conformance/check'
import { linesOf } from './pdf-tools'
import { sampleLetter } from './sample-letter'

const decided = {
  decidedOn: '2026-08-20',
  body: 'Strategisk samarbeidsutvalg',
  reason: 'Prosjektet er stanset.\nTo stillinger er ikke besatt.',
}
const repayment: FollowUp = {
  kind: 'repayment',
  ...decided,
  kroner: 300_000,
  dueOn: '2026-09-30',
  paidOn: null,
}
const useChange: FollowUp = {
  kind: 'use-change',
  ...decided,
  request: 'Å bruke 200 000 kroner til kurs.',
  consents: true,
}
const confirmation: FollowUp = { kind: 'confirmation', ...decided, year: '2026', kroner: 1_000_000 }

function frozen(changes: Partial<FrozenDecision> = {}): FrozenDecision {
  return {
    outcome: 'granted',
    awardByYear: { '2025': 1_200_000, '2026': 1_250_000 },
    reasons: { rules: 'r', facts: 'f', considerations: 'c' },
    conditions: [],
    calculatedKroner: null,
    departure: '',
    meeting: { date: '2025-11-06', method: 'ranked' },
    ...changes,
  }
}

async function textOf(followUp: FollowUp, language: Language = 'nb') {
  const made = buildFollowUpLetter(sampleLetter('granted', language), followUp)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return linesOf(await renderDocument(made.value)).replace(/\s+/g, ' ')
}

describe('what is decided on an award afterwards', () => {
  const wrong = (followUp: FollowUp, others: readonly FollowUp[] = [], decision = frozen()) =>
    checkFollowUp(followUp, decision, others).map(followUpProblemText)

  it('never claims back more than was granted, also when claimed in parts', () => {
    expect(wrong(repayment)).toEqual([])
    expect(wrong({ ...repayment, kroner: 2_450_000 })).toEqual([])
    expect(
      wrong({ ...repayment, kroner: 2_150_001 }, [repayment]).map(line => line.replaceAll('\u00a0', ' ')),
    ).toEqual(['Det kan kreves tilbake høyst 2 150 000 kroner av tilskuddet. Rett beløpet.'])
  })

  it('confirms each later year once, and no more than was granted for it', () => {
    expect(wrong(confirmation)).toEqual([])
    expect(wrong({ ...confirmation, kroner: 1_250_001 })).toHaveLength(1)
    expect(wrong({ ...confirmation, year: '2027' })).toEqual([
      'Det er ikke vedtatt tilskudd for 2027. Velg et annet år.',
    ])
    expect(wrong(confirmation, [confirmation])).toEqual([
      'Beløpet for 2026 er bekreftet før. Endre den bekreftelsen i stedet.',
    ])
    expect(unconfirmedYears(frozen(), [])).toEqual(['2026'])
    expect(unconfirmedYears(frozen(), [confirmation])).toEqual([])
    expect(unconfirmedYears(frozen({ awardByYear: { '2025': 1 } }), [])).toEqual([])
  })

  it('comes after the award, and is nothing where nothing was granted', () => {
    expect(wrong({ ...useChange, decidedOn: '2025-11-05' })).toEqual([
      'Datoen er før vedtaket om tilskudd. Rett datoen.',
    ])
    expect(wrong({ ...repayment, dueOn: '2026-08-19' })).toHaveLength(1)
    expect(wrong(useChange, [], frozen({ outcome: 'rejected', awardByYear: {} }))).toHaveLength(1)
  })

  it('is kept in the journal beside the award, and can be taken back', () => {
    const machine = new Machine('kontor')
    const action = awardFollowed({ applicationId: 'app-1', followUpId: 'a', followUp: repayment })
    machine.write(action)
    machine.write(awardFollowed({ applicationId: 'app-1', followUpId: 'b', followUp: useChange }))
    expect(
      selectFollowUps(machine.state.fields)
        .get('app-1' as never)
        ?.map(({ id }) => id),
    ).toEqual(['a', 'b'])
    const later = awardFollowed({ applicationId: 'app-1', followUpId: 'a', followUp: null })
    expect(computeUndo(machine.state, later)).toEqual(action)
    machine.write(later)
    expect(
      selectFollowUps(machine.state.fields)
        .get('app-1' as never)
        ?.map(({ id }) => id),
    ).toEqual(['b'])
  })

  it('has no letter while the decision is not frozen', () => {
    const made = followUpLetterFor(
      new Machine('kontor').state.fields,
      { applicationId: 'x', followUpId: 'y' },
      '2026-08-21',
    )
    expect(made.ok ? [] : made.error).toEqual([
      'Det finnes ikke noe låst vedtak å skrive om. Lås vedtaket først.',
    ])
  })
})

describe('the letter on it', () => {
  it('says what is claimed back, of what, by when, why, and how to appeal', async () => {
    const text = (await textOf(repayment)).replaceAll('\u00a0', ' ')
    expect(text).toContain('Krav om tilbakebetaling av tilskudd: Trygg hjemreise for eldre med skrøpelighet')
    expect(text).toContain('krever 300 000 kroner av tilskuddet til prosjektet')
    expect(text).toContain(
      'Det ble bestemt 20. august 2026. Det gjelder tilskuddet på 2 450 000 kroner som ble vedtatt i møtet 6. november 2025, sak 31/2025.',
    )
    expect(text).toContain('Betalingsfrist 30. september 2026')
    expect(text).toContain('Merk betalingen med 2025/174-12.')
    expect(text).toContain('To stillinger er ikke besatt.')
    expect(text).toContain('Fristen er tre uker fra dere mottok dette brevet.')
    expect(text).toContain('Kari Eksempel')
    expect(text).not.toMatch(/[{}]|undefined|mangler:/)
  })

  it('says yes or no to a changed use, with what was asked for', async () => {
    expect(await textOf(useChange)).toContain('samtykker i at tilskuddet')
    const no = await textOf({ ...useChange, consents: false })
    expect(no).toContain('Avslag på endret bruk av tilskudd')
    expect(no).toContain('samtykker ikke i at tilskuddet')
    expect(no).toMatch(/Å bruke 200 000 kroner til kurs\./)
  })

  it('confirms one year beside what was granted for it, and has no appeal', async () => {
    const text = (await textOf(confirmation)).replaceAll('\u00a0', ' ')
    expect(text).toContain('Vedtatt for 2026 1 250 000 kroner')
    expect(text).toContain('Bekreftet for 2026 1 000 000 kroner')
    expect(text).not.toContain('klage')
  })

  it.each(languages)('is a sound archive file that everybody can read, in %s', async language => {
    for (const followUp of [repayment, useChange, confirmation]) {
      const made = buildFollowUpLetter(sampleLetter('granted', language), followUp)
      if (!made.ok) throw new Error('expected a letter')
      expect(conformanceProblems(await renderDocument(made.value))).toEqual([])
    }
  })

  it('is wholly in nynorsk where the recipient’s letters are', async () => {
    const text = await textOf(repayment, 'nn')
    expect(text).toContain('Krav om tilbakebetaling av tilskot')
    const own = Object.values(followUpTexts.nn).join(' ')
    expect(own).not.toMatch(/\b(ikke|dere|ble|tilskudd\w*|vedtatt|fra|hva)\b/i)
  })

  it('is refused with what the decision letter lacks', () => {
    const input = sampleLetter('granted', 'nb')
    const undecided = {
      ...input,
      scheme: { ...input.scheme, legal: { ...input.scheme.legal, appealable: 'undecided' as const } },
    }
    expect(buildFollowUpLetter(undecided, repayment)).toMatchObject({ ok: false })
  })
})
