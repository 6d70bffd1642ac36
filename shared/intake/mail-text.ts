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
  const lines = text.split(/\r?\n/).map(line => ({ line, plain: line.replace(quoteMark, '') }))
  const heads = headsOf(lines.map(({ plain }) => plain))
  const firstQuoted = lines.findIndex(({ line, plain }, at) => heads.has(at) || line !== plain)
  const written = lines.slice(0, firstQuoted < 0 ? undefined : firstQuoted).map(({ line }) => line)
  const signature = written.findIndex(line => farewell.test(line))
  const own = written.slice(0, signature < 0 ? undefined : signature).join('\n')
  const rest = lines.filter((_, at) => !heads.has(at)).map(({ plain }) => plain)
  const [quotedSent] = [...heads].flatMap(at => sentLine.exec(lines[at]?.plain ?? '')?.[1]?.trim() ?? [])
  return {
    own: own.trim(),
    whole: own.trim() === text.trim() ? null : rest.join('\n').trim(),
    quotedSent: quotedSent ?? null,
  }
}

/** The lines that are heads of quoted mails: three or more on end that say from whom, when, to whom and of what. */
function headsOf(lines: readonly string[]): ReadonlySet<number> {
  const heads = new Set<number>()
  for (let from = 0; from < lines.length; from += 1) {
    let to = from
    while (to < lines.length && headLine.test(lines[to] ?? '')) to += 1
    if (to - from >= 3) for (let at = from; at < to; at += 1) heads.add(at)
    from = Math.max(from, to)
  }
  return heads
}
