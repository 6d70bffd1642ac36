import { describe, expect, it } from 'vitest'
import { countStates, documentRows } from '#renderer/screens/documents/document-rows'
import { officeOf } from '#renderer/screens/documents/office-defaults'
import { savedText } from '#renderer/screens/documents/saved-text'
import { decisionSet, decisionsFrozen } from '#shared/round/kinds/decision-entries'
import { documentsIssued, type Office, officeSet, recipientSet } from '#shared/round/kinds/office-entries'
import { application, decision, importOf, Machine, scheme } from '../decisions/round-fixture'

const office: Office = {
  ...officeOf(scheme),
  sender: { ...officeOf(scheme).sender, line: 'Postboks 1', postalCode: '0001', city: 'Oslo' },
  caseNumber: '2025/1',
  caseOfficer: 'Siri Saksbehandler (eksempel)',
  place: 'Drammen',
  letterDate: '2025-11-05',
  signatories: [
    { name: 'Astri Eksempelsen', title: 'leder' },
    { name: 'Siri Saksbehandler (eksempel)', title: 'rådgiver' },
  ],
  appeal: { appealable: 'no', body: '' },
}
const frozen = decisionsFrozen({
  meeting: { date: '2025-11-04', method: 'ranked' },
  decisions: [{ applicationId: 'app-1', decision: decision() }],
})
const issued = documentsIssued({
  files: [{ fileName: 'brev-001.pdf', sha256: 'a'.repeat(64), document: 'letter', applicationId: 'app-1' }],
})

function round(): Machine {
  const machine = new Machine('kontor')
  machine.write(importOf(application))
  return machine
}

const rowsOf = (machine: Machine) => documentRows(machine.state.fields, scheme, new Map(), '2025-11-05')
const letterOf = (machine: Machine) => rowsOf(machine).find(({ number }) => number === 1)

describe('the documents of a round', () => {
  it('has none before there is a decision', () => {
    expect(rowsOf(round())).toEqual([])
  })

  it('shows the letter of a decision that is not frozen as a draft, and sends people to the decision', () => {
    const machine = round()
    machine.write(officeSet({ office }), decisionSet({ applicationId: 'app-1', decision: decision() }))
    expect(letterOf(machine)).toMatchObject({ state: 'open', recipient: 'Eksempel kommune' })
    expect(letterOf(machine)?.lacks.map(({ place }) => place)).toEqual(['decision'])
    expect(rowsOf(machine)[0]).toMatchObject({ id: 'protocol', state: 'open' })
  })

  it('is ready, saved, and changed when something it is written from changes after it was saved', () => {
    const machine = round()
    machine.write(officeSet({ office }), frozen)
    expect(letterOf(machine)).toMatchObject({ state: 'ready', lacks: [] })
    machine.write(issued)
    expect(letterOf(machine)?.state).toBe('saved')
    machine.write(officeSet({ office: { ...office, caseOfficer: 'En annen (eksempel)' } }))
    expect(letterOf(machine)?.state).toBe('changed')
    machine.write(issued)
    expect(letterOf(machine)?.state).toBe('saved')
  })

  it('lacks a postal code and sends people to the field of the recipient', () => {
    const machine = round()
    const recipient = { name: 'Eksempel kommune', contact: '', line: '', city: 'Oslo', reference: '' }
    machine.write(officeSet({ office }), frozen)
    machine.write(recipientSet({ applicationId: 'app-1', recipient: { ...recipient, postalCode: '' } }))
    expect(letterOf(machine)).toMatchObject({
      state: 'lacking',
      lacks: [{ place: 'recipient', field: 'recipient-postal-code' }],
    })
    machine.write(recipientSet({ applicationId: 'app-1', recipient: { ...recipient, postalCode: '0001' } }))
    expect(letterOf(machine)?.state).toBe('ready')
  })

  it('lacks nearly everything where no office is written, with the way to each field', () => {
    const machine = round()
    machine.write(frozen)
    const fields = letterOf(machine)?.lacks.map(({ place, field }) => `${place} ${field}`)
    expect(fields).toContain('office sender-line')
    expect(fields).toContain('office case-number')
    expect(fields).toContain('office signatory-name-0')
  })

  it('cannot be sent while it is undecided whether the decision can be appealed', () => {
    const machine = round()
    const appeal = { appealable: 'undecided' as const, body: '' }
    machine.write(officeSet({ office: { ...office, appeal } }), frozen)
    expect(letterOf(machine)).toMatchObject({
      state: 'lacking',
      lacks: [{ place: 'office', field: 'appealable' }],
    })
  })

  it('counts the letters in each state', () => {
    const machine = round()
    machine.write(officeSet({ office }), frozen, issued)
    expect(countStates(rowsOf(machine).filter(({ number }) => number !== null))).toMatchObject({
      saved: 1,
      ready: 0,
    })
  })
})

describe('telling what was saved', () => {
  const saved = { folder: 'Brev', files: ['a.pdf', 'b.pdf'], failures: [], draft: false, entries: [] }

  it('names the folder and the number of files', () => {
    expect(savedText(saved, 2)).toEqual({ kind: 'success', text: '2 filer er lagret i mappen «Brev».' })
    expect(savedText({ ...saved, files: ['a.pdf'] }, 1).text).toBe('Én fil er lagret i mappen «Brev».')
  })

  it('never says done when it was cancelled, when some failed or when they are drafts', () => {
    expect(savedText(saved, 5)).toEqual({
      kind: 'warning',
      text: 'Avbrutt: 2 av 5 filer er lagret i mappen «Brev».',
    })
    expect(savedText({ ...saved, failures: [{ number: 3, lines: ['Feil.'] }] }, 3).kind).toBe('warning')
    expect(savedText({ ...saved, draft: true }, 2).text).toContain('som kladd')
    expect(savedText({ ...saved, earlier: ['brev-018-avslag-lier-kommune.pdf'] }, 2)).toEqual({
      kind: 'warning',
      text: '2 filer er lagret i mappen «Brev». I mappen ligger også et eldre brev til de samme søkerne: «brev-018-avslag-lier-kommune.pdf». Slett det, så ingen sender feil brev.',
    })
  })
})

describe('what should be looked at before a letter is sent', () => {
  it('is told with the letter, and does not hold it back', () => {
    const machine = new Machine('kontor')
    const { form } = application.packet
    const packet = { ...application.packet, form: { ...form, title: 'Helse 🚑 hjemme' } }
    machine.write(importOf({ ...application, packet }), frozen, officeSet({ office }))
    const row = letterOf(machine)
    expect(row?.warnings.join()).toMatch(/^Tegnet «🚑» \(U\+1F691\) finnes ikke i skriften/)
    expect(row?.lacks.map(({ text }) => text).join()).not.toContain('🚑')
  })
})
