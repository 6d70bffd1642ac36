import type { ApplicationId } from '#shared/base/ids'
import { quote } from '#shared/i18n/quote'
import type { Packet } from '#shared/round/packet'
import { plainText } from './application-key'

/** An application that another may be the same as, and why somebody should look. */
export interface NearDuplicate {
  readonly applicationId: ApplicationId
  readonly title: string
  readonly applicant: string
  /** `similar-title`: the same applicant, nearly the same title; `other-applicant`: the same title from somebody else. */
  readonly why: 'similar-title' | 'other-applicant'
}

interface Known extends NearDuplicate {
  readonly letters: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  readonly numbers: string
}

/** So many that one may be the same as are named, the likest first: more would be a list that nobody reads. */
const mostNamed = 5

/**
 * Applications by applicant and title, to find those that may be the same as another without being called the same.
 * An applicant is the same by organisation number or by name. Two titles are nearly the same when four fifths of their
 * pairs of letters, or of the shorter one's words (three or more), are in both; what stands in parentheses says
 * nothing, and titles with other numbers in them ("fase 1", "fase 2") are of a series. It warns and never decides.
 */
export class NearDuplicates {
  private readonly byApplicant = new Map<string, Known[]>()
  private readonly byTitle = new Map<string, Known[]>()

  add(applicationId: ApplicationId, { form }: Packet): void {
    const { title, applicant } = form
    const known: Known = {
      applicationId,
      title,
      applicant: applicant.name,
      why: 'similar-title',
      letters: pairsOf(title),
      words: wordsOf(title),
      numbers: numbersOf(title),
    }
    for (const key of applicantKeys({ form })) put(this.byApplicant, key, known)
    put(this.byTitle, plainText(title), known)
  }

  /** Those that a packet may be the same as, each once, the likest first; the application's own id is left out. */
  find(applicationId: ApplicationId, { form }: Packet): readonly NearDuplicate[] {
    const { title } = form
    const [letters, words, numbers] = [pairsOf(title), wordsOf(title), numbersOf(title)]
    const own = applicantKeys({ form }).flatMap(key => this.byApplicant.get(key) ?? [])
    const sameApplicant = new Set(own)
    const alike = [...sameApplicant]
      .filter(known => known.numbers === numbers || numbers === '' || known.numbers === '')
      .map(known => ({ known, share: shareOf(letters, known.letters) }))
      .filter(({ known, share }) => share >= enough || holds(words, known.words))
      .sort((a, b) => b.share - a.share)
    const found = [
      ...alike.map(({ known }) => nearOf(known, 'similar-title')),
      ...(this.byTitle.get(plainText(title)) ?? [])
        .filter(known => !sameApplicant.has(known))
        .map(known => nearOf(known, 'other-applicant')),
    ]
    return found
      .filter(
        (near, place) =>
          near.applicationId !== applicationId &&
          found.findIndex(other => other.applicationId === near.applicationId) === place,
      )
      .slice(0, mostNamed)
  }
}

function nearOf({ applicationId, title, applicant }: Known, why: NearDuplicate['why']): NearDuplicate {
  return { applicationId, title, applicant, why }
}

/** One line about an application that was taken in as new although it may be the same as others; null for none. */
export function nearDuplicateMessage({ file, form }: Packet, near: readonly NearDuplicate[]): string | null {
  const [likest, ...more] = near
  if (likest === undefined) return null
  const others = more.length === 0 ? '' : ` (og ${more.length === mostNamed - 1 ? 'flere' : more.length} til)`
  const other = `${quote(likest.title)} fra ${likest.applicant}${others}`
  const why =
    likest.why === 'similar-title'
      ? `har samme søker og nesten samme tittel som ${other}`
      : `har samme tittel som søknaden ${other}`
  return `${file}: ${quote(form.title)} ${why}. Den er tatt inn som en egen søknad. Er de samme søknad, trekk den ene.`
}

function applicantKeys({ form: { applicant } }: Pick<Packet, 'form'>): readonly string[] {
  const number = applicant.orgNumber?.replace(/\D/g, '') ?? ''
  return [...(number === '' ? [] : [number]), plainText(applicant.name)]
}

function put(map: Map<string, Known[]>, key: string, known: Known): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [known])
  else list.push(known)
}

/** A title without what stands in parentheses (a call's name, «foreløpig»), unless there is nothing else. */
function bareTitle(text: string): string {
  const bare = plainText(text.replace(/\([^)]*\)/g, ' '))
  return bare === '' ? plainText(text) : bare
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(bareTitle(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [])
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = bareTitle(text).replace(/[^\p{L}\p{N}]+/gu, '')
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  )
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const one of a) if (b.has(one)) count += 1
  return count
}

const enough = 0.8

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = a.size + b.size
  return all === 0 ? 0 : (2 * common(a, b)) / all
}

function numbersOf(text: string): string {
  return (bareTitle(text).match(/\d+/g) ?? []).join(' ')
}

function holds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const fewest = Math.min(a.size, b.size)
  return fewest >= 3 && common(a, b) / fewest >= enough
}
