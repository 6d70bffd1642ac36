import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { renderMail } from '#electron/round/render-mail'
import { buildMailDraft } from '#shared/document/mail-draft'

const draft = (changes: Partial<Parameters<typeof buildMailDraft>[0]> = {}) =>
  buildMailDraft({
    language: 'nb',
    title: 'Trygg hjemreise på Ål',
    to: 'kari@example.no',
    toName: 'Kari Prøve',
    caseNumber: '2025/174',
    officer: 'Siri Saksbehandler',
    sender: 'Helsefellesskapet',
    ...changes,
  })

const letter = { fileName: 'brev-001.pdf', bytes: new TextEncoder().encode('%PDF-1.7 prøve') }

describe('an e-mail draft', () => {
  it('opens as a draft to the applicant with the letter attached, whole and unchanged', async () => {
    const mail = await PostalMime.parse(await renderMail(draft(), letter, '2025-11-05'))
    expect(mail.to).toEqual([{ address: 'kari@example.no', name: 'Kari Prøve' }])
    expect(mail.subject).toBe('Svar på søknad: Trygg hjemreise på Ål')
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1')
    expect(mail.text).toContain('Vedlagt er svaret på søknaden «Trygg hjemreise på Ål».')
    expect(mail.text).toContain('oppgi saksnummer 2025/174')
    const [attached] = mail.attachments
    expect(attached?.filename).toBe('brev-001.pdf')
    expect(new TextDecoder().decode(attached?.content as ArrayBuffer)).toBe('%PDF-1.7 prøve')
  })

  it('is written in the recipient’s own form of Norwegian', () => {
    expect(draft({ language: 'nn' }).text).toContain('Vennleg helsing')
    expect(draft().text).toContain('Vennlig hilsen')
  })

  it('has no recipient where the application names none, so that a person fills it in', async () => {
    const mail = await PostalMime.parse(await renderMail(draft({ to: '' }), letter, '2025-11-05'))
    expect(mail.to ?? []).toEqual([])
  })

  it('lets no title smuggle a header in', async () => {
    const sly = draft({ title: 'Tiltak\r\nBcc: annen@example.no', toName: 'Kari\r\nBcc: x@example.no' })
    const mail = await PostalMime.parse(await renderMail(sly, letter, '2025-11-05'))
    expect(mail.bcc ?? []).toEqual([])
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc')
  })

  it('is the same file for the same letter and day', async () => {
    const first = await renderMail(draft(), letter, '2025-11-05')
    expect(Buffer.from(await renderMail(draft(), letter, '2025-11-05')).equals(Buffer.from(first))).toBe(true)
  })
})
