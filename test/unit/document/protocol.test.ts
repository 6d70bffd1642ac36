import { describe, expect, it } from 'vitest'
import { renderDocument } from '#electron/work/render-document'
import { buildProtocol } from '#shared/document/protocol'
import { type ProtocolInput, reconcileFrame } from '#shared/document/protocol-input'
import { protocolProblemText } from '#shared/document/protocol-problem'
import { languages } from '#shared/i18n/language'
import { archiveProblems, linesOf, runOnPdf, textOf } from './pdf-tools'
import { sampleCase, sampleProtocol } from './sample-protocol'

async function pdfOf(input: ProtocolInput): Promise<Uint8Array> {
  const protocol = buildProtocol(input)
  if (!protocol.ok) throw new Error(protocol.error.map(protocolProblemText).join('\n'))
  return renderDocument(protocol.value)
}

const refusals = (input: ProtocolInput) => {
  const protocol = buildProtocol(input)
  return protocol.ok
    ? []
    : protocol.error.map(problem => protocolProblemText(problem).replaceAll('\u00a0', ' '))
}

describe.each(languages)('a protocol in %s', language => {
  it('is a sound archive file and reads as it should to the word', async () => {
    const pdf = await pdfOf(sampleProtocol(language))
    expect(archiveProblems(pdf)).toEqual([])
    expect(runOnPdf(pdf, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors found')
    await expect(linesOf(pdf)).toMatchFileSnapshot(`../../golden/letters/protocol-${language}.txt`)
  })
})

describe('a protocol', () => {
  it('reconciles the frame: layers less commitments less what was granted is the rest', async () => {
    const input = sampleProtocol('nb')
    expect(reconcileFrame(input)).toEqual({
      availableKroner: 23_796_000,
      grantedKroner: 5_550_000,
      restKroner: 18_246_000,
    })
    const text = linesOf(await pdfOf(input))
    expect(text).toContain('Ramme til fordeling 23 796 000')
    expect(text).toContain('Tildelt i møtet −5 550 000')
    expect(text).toContain('Rest etter møtet 18 246 000')
    expect(text).toContain('Sum 7 250 000 6 450 000 5 550 000')
  })

  it('tells of each case who was impartial, how it was decided and why', async () => {
    const text = textOf(await pdfOf(sampleProtocol('nb')))
    expect(text).toContain(
      'Utvalget fant at Anne Eksempel er inhabil. Anne Eksempel forlot møtet under behandlingen.',
    )
    expect(text).toContain('Votering: 1 for, 1 mot, 0 avsto. Møtelederens stemme avgjorde.')
    expect(text).toContain('Protokolltilførsel fra Per Eksempel. Hele beløpet burde vært gitt.')
    expect(text).toContain('Avvik fra beregnet fordeling. Utvalget satte beløpet ned')
    expect(text).toContain('Vektene ble låst 10. oktober 2025 kl. 09.05 av Kari Eksempel')
    expect(text).toContain('observatør, tale- og forslagsrett')
    expect(text).toContain('vara for Nils Eksempel')
    expect(text).toContain('33,3 %')
  })

  it('is refused when more is granted than the frame holds', () => {
    const input = sampleProtocol('nb', {
      frame: { layers: [{ label: '2025', kroner: 5_000_000 }], commitments: [] },
    })
    expect(refusals(input)).toEqual([
      'Det er tildelt 5 550 000 kroner, men rammen er 5 000 000 kroner. Rett beløpene eller rammen.',
    ])
  })

  it.each([
    [{ awardKroner: 0, awardByYear: {} }, 'Sak 31/2025-1 er innvilget uten beløp.'],
    [
      { outcome: 'rejected' as const },
      'Sak 31/2025-1 er ikke innvilget, men har et beløp på 2 450 000 kroner.',
    ],
    [{ awardByYear: { '2025': 1_000 } }, 'beløpene per år er til sammen 1 000 kroner'],
    [{ reasons: { rules: 'a', facts: 'b', considerations: ' ' } }, 'Sak 31/2025-1 mangler begrunnelse.'],
    [{ requestedKroner: 0.1 }, 'er ikke et beløp i hele kroner'],
  ])('is refused when a case is not sound: %j', (changes, line) => {
    const lines = refusals(sampleProtocol('nb', { cases: [sampleCase(changes)] }))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(line)
  })

  it('names what is missing, and prints a draft all the same', () => {
    const missing = { body: '', attendance: [], signatories: [] }
    expect(refusals(sampleProtocol('nb', missing))).toEqual([
      'Protokollen mangler organet som møttes. Fyll det inn før protokollen skrives ut.',
      'Protokollen mangler deltakere. Fyll det inn før protokollen skrives ut.',
      'Protokollen mangler hvem som godkjenner protokollen. Fyll det inn før protokollen skrives ut.',
    ])
    const draft = buildProtocol(sampleProtocol('nb', { ...missing, draft: true }))
    expect(draft.ok && draft.value.draftMark).toBe('KLADD')
  })

  it('keeps every case of a long meeting in the table, under its headings', async () => {
    const cases = Array.from({ length: 60 }, (_, index) =>
      sampleCase({ number: `S-${index}`, awardKroner: 100_000, awardByYear: {}, requestedKroner: 100_000 }),
    )
    const text = textOf(await pdfOf(sampleProtocol('nb', { cases })))
    for (const { number } of cases) expect(text).toContain(number)
    expect(text).toContain('6 000 000')
  })
})
