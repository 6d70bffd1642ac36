import type { Application } from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'

/** How ids and groups are called in front of people. */
export interface PlainNames {
  readonly group: (key: string) => string
  /** The same text with numbers for the ids of applications and words for the keys of groups. */
  readonly inText: (text: string) => string
}

const sideNames: Readonly<Record<string, string>> = {
  kommune: 'kommuner',
  sykehus: 'sykehus',
  rhf: 'regionale helseforetak',
  fastlege: 'fastleger',
  bruker: 'brukerorganisasjoner',
  annet: 'andre',
}

/** Names for what occurs in the results of a round. */
export function plainNames(
  applications: readonly Application[],
  scheme: Pick<Scheme, 'priorities' | 'targetGroups'>,
  groups: readonly string[],
): PlainNames {
  const numbers = new Map(applications.map(({ id, number }) => [id as string, String(number)]))
  const applicants = new Map(
    applications.map(({ packet }) => {
      const { name, orgNumber } = packet.form.applicant
      return [orgNumber ?? name, name]
    }),
  )
  const texts = new Map([...scheme.priorities, ...scheme.targetGroups].map(({ id, text }) => [id, text]))
  const group = (key: string): string => {
    const colon = key.indexOf(':')
    const kind = key.slice(0, colon)
    const name = key.slice(colon + 1)
    if (kind === 'side') return sideNames[name] ?? name
    if (kind === 'applicant') return applicants.get(name) ?? name
    return texts.get(name) ?? name
  }
  const words = new Map([...numbers, ...groups.map((key): [string, string] => [key, group(key)])])
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const pattern = longestFirst.length === 0 ? null : new RegExp(longestFirst.join('|'), 'g')
  const inText = (text: string) =>
    pattern === null ? text : text.replace(pattern, found => words.get(found) ?? found)
  return { group, inText }
}

/** What kind of group a key names, as a heading. */
export function groupKindName(key: string): string {
  const kinds: Readonly<Record<string, string>> = {
    side: 'Side',
    area: 'Område',
    applicant: 'Søker',
    priority: 'Prioritering',
    target: 'Målgruppe',
  }
  return kinds[key.slice(0, key.indexOf(':'))] ?? 'Gruppe'
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
