import { formatMoment } from '#shared/i18n/norwegian-time'
import { secretariat } from '#shared/journal/entry'
import type { Conflict } from '#shared/round/conflicts'
import type { Fields, Written } from '#shared/round/fields'
import { agreedKey } from '#shared/round/kinds/overall-entries'
import { selectApplications, selectMembers } from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { overallCategories } from '#shared/scheme/overall-categories'
import type { Scheme } from '#shared/scheme/scheme'

/** What people call members, applications and criteria, by id. */
export interface RoundNames {
  readonly member: (id: string) => string
  readonly application: (id: string) => string
  readonly criterion: (id: string) => string
  /** A view of a whole application without numbers. */
  readonly category: (id: string) => string
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
    scheme === null
      ? []
      : assessmentCriteria(scheme).flatMap(({ id, label, parts }): [string, string][] => [
          [id, label],
          ...parts.map((part): [string, string] => [part.id, part.label]),
        ]),
  )
  const categories = new Map<string, string>(
    scheme === null ? [] : overallCategories(scheme).map(({ id, label }) => [id, label]),
  )
  return {
    member: id => (id === secretariat ? 'sekretariatet' : (members.get(id) ?? id)),
    application: id => applications.get(id) ?? id,
    criterion: id => criteria.get(id) ?? id,
    category: id => categories.get(id) ?? id,
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
      if (key === agreedKey) return `Enighet om hele søknaden: ${names.application(group)}`
      return `Enighet om ${names.criterion(first)}: ${names.application(group)}`
    case 'impartiality':
      return first === 'ruling'
        ? `Avgjørelse om habiliteten til ${names.member(second)}: ${names.application(group)}`
        : `Erklæring fra ${names.member(second)}: ${names.application(group)}`
    case 'assessments':
      if (first === 'opened') return 'Åpning av poengene for alle'
      if (first === 'overall')
        return `Samlet vurdering fra ${names.member(group)}: ${names.application(second)}`
      return `Levering fra ${names.member(group)}`
    case 'members':
      return `Medlem: ${names.member(group)}`
    case 'weights':
      if (group === 'anchors') return `Hva poengene betyr: ${names.criterion(first)}`
      return weightWords[first] ?? 'Vektene'
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

const weightWords: Readonly<Record<string, string>> = {
  lock: 'Låsing av vektene',
  basis: 'Måten vektene er satt på',
  reason: 'Begrunnelsen for vektene',
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

/** Who wrote a value and when, by their own clock. */
export function writerText({ actor, at, device }: Written, names: RoundNames): string {
  return `${names.member(actor)}, ${formatMoment(at)}, på ${device.slice(0, 13)}`
}
