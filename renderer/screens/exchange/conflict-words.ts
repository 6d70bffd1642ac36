import type { Json } from '#shared/base/canonical-json'
import { formatMoment } from '#shared/i18n/norwegian-time'
import { secretariat } from '#shared/journal/entry'
import type { Conflict } from '#shared/round/conflicts'
import type { Fields, Written } from '#shared/round/fields'
import { selectApplications, selectMembers } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import type { Scheme } from '#shared/scheme/scheme'

/** What people call members, applications and criteria, by id. */
export interface RoundNames {
  readonly member: (id: string) => string
  readonly application: (id: string) => string
  readonly criterion: (id: string) => string
}

export function namesOfRound(fields: Fields, scheme: Scheme | null): RoundNames {
  const members = new Map(selectMembers(fields).map(({ id, name }) => [id, name]))
  const applications = new Map<string, string>(
    selectApplications(fields).map(({ id, number, packet }) => [
      id,
      `søknad ${number}, ${packet.form.title}`,
    ]),
  )
  const criteria = new Map<string, string>(
    scheme === null ? [] : assessmentCriteria(scheme).map(({ id, label }) => [id, label]),
  )
  return {
    member: id => (id === secretariat ? 'sekretariatet' : (members.get(id) ?? id)),
    application: id => applications.get(id) ?? id,
    criterion: id => criteria.get(id) ?? id,
  }
}

/** What a conflict is about, as a heading. */
export function conflictTitle({ field }: Conflict, names: RoundNames): string {
  const { collection, group, key } = field
  const [first = '', second = ''] = key.split('\n')
  switch (collection) {
    case 'marks':
      return `Poeng fra ${names.member(first)} for ${names.criterion(second)}: ${names.application(group)}`
    case 'consensus':
      return `Enighet om ${names.criterion(first)}: ${names.application(group)}`
    case 'impartiality':
      return first === 'ruling'
        ? `Avgjørelse om habiliteten til ${names.member(second)}: ${names.application(group)}`
        : `Erklæring fra ${names.member(second)}: ${names.application(group)}`
    case 'assessments':
      return `Levering fra ${names.member(group)}`
    case 'members':
      return `Medlem: ${names.member(group)}`
    case 'weights':
      return first === 'lock' ? 'Låsing av vektene' : 'Vektene'
    case 'decisions':
      return `Vedtak: ${names.application(group)}`
    case 'round':
      return first === 'frame' ? 'Rammen' : 'Runden'
    case 'applications':
    case 'screening':
    case 'locks':
      return `${collectionWords[collection]}: ${names.application(group)}`
    default:
      return collectionWords[collection] ?? 'Annet i runden'
  }
}

const collectionWords: Readonly<Record<string, string>> = {
  applications: 'Søknad',
  screening: 'Formalkontroll',
  locks: 'Lås i fordelingen',
  allocation: 'Regler for fordelingen',
  meeting: 'Møtet',
  office: 'Avsender og signatur',
  documents: 'Dokument',
}

/** Where a conflict is settled that cannot be settled here, because something later hangs on one of its sides. */
export function elsewhereText({ field: { collection } }: Conflict): string {
  const place = places[collection] ?? 'på skjermen der det står'
  return `Noe annet er endret etterpå, så dette avgjøres ${place}: Sett verdien på nytt der.`
}

const places: Readonly<Record<string, string>> = {
  round: 'under Søknader',
  applications: 'under Søknader',
  screening: 'under Formalkontroll',
  members: 'under Poeng → Medlemmer',
  impartiality: 'under Poeng → Habilitet',
  marks: 'under Poeng',
  assessments: 'under Poeng',
  consensus: 'under Poeng → Samlet',
  weights: 'under Poeng → Vekter',
  allocation: 'under Fordeling',
  locks: 'under Fordeling',
  decisions: 'under Vedtak',
  meeting: 'under Møte',
  office: 'under Dokumenter',
  documents: 'under Dokumenter',
  payments: 'under Dokumenter',
}

/** One of the values, in words. */
export function valueText(value: Json): string {
  if (value === null) return '(tomt)'
  if (value === true) return 'Ja'
  if (value === false) return 'Nei'
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (Array.isArray(value)) return value.map(item => valueText(item)).join(', ')
  const parts = value as Readonly<Record<string, Json>>
  if ('mark' in parts) {
    const comment = typeof parts.comment === 'string' && parts.comment !== '' ? ` – «${parts.comment}»` : ''
    return `${parts.mark === null ? 'Uten poeng' : valueText(parts.mark ?? null)}${comment}`
  }
  if ('tie' in parts) {
    return parts.tie === true ? `Har en tilknytning: ${valueText(parts.ground ?? '')}` : 'Ingen tilknytning'
  }
  if ('outcome' in parts)
    return `${valueText(parts.outcome ?? '')}${parts.reason ? `: ${valueText(parts.reason)}` : ''}`
  if ('name' in parts) return valueText(parts.name ?? '')
  return Object.entries(parts)
    .map(([key, part]) => `${key}: ${valueText(part)}`)
    .join(', ')
}

function numberText(value: number): string {
  return String(value).replace('.', ',')
}

/** Who wrote a value and when, by their own clock. */
export function writerText({ actor, at, device }: Written, names: RoundNames): string {
  return `${names.member(actor)}, ${formatMoment(at)}, på ${device.slice(0, 13)}`
}
