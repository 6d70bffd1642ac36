import { describe, expect, it } from 'vitest'
import { type DocumentSums, reconcileDocuments } from '#shared/document/reconcile'

const sums = (changes: Partial<DocumentSums> = {}): DocumentSums => ({
  applications: [
    { id: 'a', number: 1, awardKroner: 850_000 },
    { id: 'b', number: 2, awardKroner: 0 },
  ],
  letters: [
    { applicationId: 'a', awardKroner: 850_000 },
    { applicationId: 'b', awardKroner: null },
  ],
  protocolKroner: 850_000,
  paymentsKroner: 850_000,
  unpaidKroner: 0,
  frameKroner: 1_000_000,
  ...changes,
})

const linesOf = (changes: Partial<DocumentSums>) =>
  reconcileDocuments(sums(changes)).map(line => line.replaceAll('\u00a0', ' '))

describe('before the documents go out', () => {
  it('nothing is said when letters, protocol and payment list all say what was decided', () => {
    expect(linesOf({})).toEqual([])
  })

  it('an application without a letter, and one with two, are named', () => {
    const a = { applicationId: 'a', awardKroner: 850_000 }
    expect(linesOf({ letters: [a, a] })).toEqual([
      'Søknad 1: Det er 2 brev, men det skal være ett.',
      'Søknad 2: Det er 0 brev, men det skal være ett.',
    ])
  })

  it('an application without a decision is named', () => {
    expect(
      linesOf({
        applications: [...sums().applications, { id: 'c', number: 3, awardKroner: null }],
      }),
    ).toEqual(['Søknad 3: Det er ikke låst noe vedtak. Lås vedtaket først.'])
  })

  it('a letter with another amount than the decision is named with both amounts', () => {
    expect(
      linesOf({
        letters: [
          { applicationId: 'a', awardKroner: 805_000 },
          { applicationId: 'b', awardKroner: null },
        ],
      }),
    ).toEqual(['Søknad 1: Brevet sier 805 000 kroner, men vedtaket er 850 000 kroner.'])
  })

  it('a protocol, a payment list or a frame that does not fit the sum is named', () => {
    expect(linesOf({ protocolKroner: 850_001, paymentsKroner: 849_999, frameKroner: 800_000 })).toEqual([
      'Protokollen sier 850 001 kroner, men vedtakene er til sammen 850 000 kroner.',
      'Utbetalingslisten sier 849 999 kroner, men vedtakene er til sammen 850 000 kroner.',
      'Vedtakene er til sammen 850 000 kroner, men rammen er 800 000 kroner.',
    ])
  })

  it('a confirmed amount below the award is not missed in the payment list, and not paid either', () => {
    expect(linesOf({ paymentsKroner: 700_000, unpaidKroner: 150_000 })).toEqual([])
    expect(linesOf({ unpaidKroner: 150_000 })).toEqual([
      'Utbetalingslisten sier 850 000 kroner, men vedtakene er til sammen 700 000 kroner.',
    ])
  })
})
