import { conclusionText } from '#renderer/screens/meeting/item-words'
import { roleWords } from '#renderer/screens/scoring/member-words'
import type { Json } from '#shared/base/canonical-json'
import type { RoundNames } from './conflict-words'

type Parts = Readonly<Record<string, Json>>

/** One of the values that stand against each other, in words that show every difference. */
export function valueText(value: Json, names: RoundNames): string {
  if (value === null) return '(tomt)'
  if (value === true) return 'Ja'
  if (value === false) return 'Nei'
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (Array.isArray(value)) return value.map(item => valueText(item, names)).join(', ')
  const parts = value as Parts
  const known = readings.find(([key]) => key in parts)
  if (known !== undefined) return known[1](parts, names)
  const keys = Object.keys(parts)
  const isByCriterion = keys.length > 0 && keys.every(key => names.criterion(key) !== key)
  return Object.entries(parts)
    .filter(([, part]) => part !== null && part !== '')
    .map(([key, part]) => (isByCriterion ? `${names.criterion(key)} ` : '') + valueText(part, names))
    .join(', ')
}

const certainties: Readonly<Record<string, string>> = {
  low: 'usikker',
  medium: 'ganske sikker',
  high: 'sikker',
}

/** What a value is, by a key that only such values have. */
const readings: readonly (readonly [string, (parts: Parts, names: RoundNames) => string])[] = [
  [
    'mark',
    ({ mark = null, comment, certainty, disagreed }, names) =>
      listed(
        mark === null ? 'Uten poeng' : valueText(mark, names),
        typeof certainty === 'string' ? certainties[certainty] : undefined,
        quoted(comment),
        againstText(disagreed, names),
      ),
  ],
  [
    'categoryId',
    ({ categoryId, text, disagreed }, names) =>
      listed(
        typeof categoryId === 'string' ? names.category(categoryId) : 'Uten kategori',
        quoted(text),
        againstText(disagreed, names),
      ),
  ],
  ['tie', ({ tie, ground }) => (tie === true ? `Har en tilknytning: ${ground}` : 'Ingen tilknytning')],
  ['substitute', ({ outcome, reason, substitute }) => listed(`${outcome}: ${reason}`, `vara: ${substitute}`)],
  ['outcome', ({ outcome, reason }) => (reason ? `${outcome}: ${reason}` : String(outcome))],
  [
    'role',
    ({ name, organisation, role, voting }) =>
      listed(
        String(name),
        typeof organisation === 'string' ? organisation : undefined,
        roleWords[role as keyof typeof roleWords]?.toLocaleLowerCase('nb'),
        voting === true ? 'stemmerett' : 'uten stemmerett',
      ),
  ],
  ['atLeast', ({ atLeast, source }) => listed(`Minst ${atLeast}`, quoted(source))],
  [
    'castingVote',
    parts => conclusionText({ kind: 'vote', ...parts } as unknown as Parameters<typeof conclusionText>[0]),
  ],
]

function listed(...texts: readonly (string | undefined)[]): string {
  return texts.filter(text => text !== undefined && text !== '').join(', ')
}

function quoted(text: Json | undefined): string | undefined {
  return typeof text === 'string' && text !== '' ? `«${text}»` : undefined
}

function againstText(disagreed: Json | undefined, names: RoundNames): string | undefined {
  if (!Array.isArray(disagreed)) return undefined
  return disagreed.length === 0
    ? 'alle enige'
    : `uenige: ${disagreed.map(id => names.member(String(id))).join(', ')}`
}
