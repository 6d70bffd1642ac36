/** The text of a mail, by whose it is. */
export type MailText = {
  /** What the sender wrote: above what is quoted, without marks of quotation and without the signature. */
  readonly own: string
  /** All of it without the heads of quoted mails, where there is more than the sender's own; otherwise null. */
  readonly whole: string | null
  /** When a quoted mail says that it was sent, as it stands. */
  readonly quotedSent: string | null
}

const quoteMark = /^(?:\s*>)+ ?/
const headLine =
  /^\s*\*?(?:fra|frå|from|sendt|sent|dato|date|til|to|kopi|cc|emne|subject|vedlegg|attachments)\*?:/i
const sentLine = /^\s*\*?(?:sendt|sent|dato|date)\*?:\s*(.+)$/i
const farewell =
  /^\s*(?:-- ?|(?:med )?(?:vennlig|venleg|beste|hjertelig|kjærleg) (?:hilsen|helsing)\b.*|mvh\b.*)$/i

/** Tells the sender's own text from the mails that it quotes, as Outlook and others set the head of these. */
export function readMailText(text: string): MailText {
  const lines = text.split(/\r?\n/)
  const heads = headsOf(lines)
  const [first] = heads
  const firstQuoted = lines.findIndex(line => quoteMark.test(line))
  const end = Math.min(first?.from ?? lines.length, firstQuoted < 0 ? lines.length : firstQuoted)
  const written = lines.slice(0, end)
  const signature = written.findIndex(line => farewell.test(line))
  const own = written.slice(0, signature < 0 ? undefined : signature).join('\n')
  const inHead = (at: number) => heads.some(({ from, to }) => at >= from && at < to)
  const rest = lines.filter((_, at) => !inHead(at)).map(line => line.replace(quoteMark, ''))
  return {
    own: own.trim(),
    whole: own.trim() === text.trim() ? null : rest.join('\n').trim(),
    quotedSent: first?.sent ?? null,
  }
}

/** The heads of quoted mails: three lines or more, one after the other, that say from whom, when, to whom and of what. */
function headsOf(lines: readonly string[]): { from: number; to: number; sent: string | null }[] {
  const heads: { from: number; to: number; sent: string | null }[] = []
  for (let from = 0; from < lines.length; from += 1) {
    let to = from
    while (to < lines.length && headLine.test((lines[to] ?? '').replace(quoteMark, ''))) to += 1
    if (to - from >= 3) {
      const sent = lines.slice(from, to).map(line => sentLine.exec(line.replace(quoteMark, ''))?.[1]?.trim())
      heads.push({ from, to, sent: sent.find(time => time !== undefined) ?? null })
    }
    from = Math.max(from, to)
  }
  return heads
}
