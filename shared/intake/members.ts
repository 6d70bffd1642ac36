import type { Member } from '#shared/round/kinds/member-entries'
import { type CellValue, cellText, type Table } from './cell'
import { type RecordReading, readRecords } from './read-records'
import { readSide, readYesNo } from './read-value'

const columns = {
  id: ['id', 'medlem', 'medlemsid', 'medlem id'],
  name: ['name', 'navn', 'namn'],
  organisation: ['organisation', 'organisasjon', 'virksomhet', 'verksemd', 'arbeidssted', 'arbeidsgiver'],
  orgNumber: ['orgNumber', 'organisasjonsnummer', 'org.nr', 'orgnr'],
  side: ['side', 'part', 'sektor'],
  role: ['role', 'rolle'],
  voting: ['voting', 'stemmerett', 'røysterett', 'stemmeberettiget'],
} as const

/**
 * Reads the list of members: `id;name;organisation;orgNumber;side;role;voting`, or the same under Norwegian names.
 * Voting left out follows the role (member and chair vote). A member listed twice, an observer with a vote and an
 * unknown role are refused by row; `missing` names columns that must be there.
 */
export function readMembers(tables: readonly Table[]): RecordReading<Member> {
  const seen = new Set<string>()
  return readRecords<keyof typeof columns, Member>(tables, columns, ['id', 'name', 'role'], cells => {
    const id = cellText(cells.id.value)
    const name = cellText(cells.name.value)
    if (id === '' && name === '') return null
    if (id === '') return refuse('missing-id', `«${name}» mangler id.`)
    if (name === '') return refuse('missing-name', `medlemmet «${id}» mangler navn.`)
    if (id.length > 100 || name.length > 200) return refuse('too-long', `id eller navn er for langt.`)
    if (seen.has(id)) return refuse('duplicate', `medlemmet «${id}» står flere ganger i listen.`)
    const role = readRole(cells.role.value)
    if (role === null) {
      return refuse(
        'bad-role',
        `rollen «${cellText(cells.role.value)}» er ukjent. Bruk member, chair, deputy, observer eller secretariat.`,
      )
    }
    const side = readSide(cells.side.value)
    if (side === null && cellText(cells.side.value) !== '') {
      return refuse(
        'bad-side',
        `siden «${cellText(cells.side.value)}» er ukjent. Bruk kommune, sykehus, rhf, fastlege, bruker eller annet.`,
      )
    }
    const answer = readYesNo(cells.voting.value)
    if (answer === null && cellText(cells.voting.value) !== '') {
      return refuse(
        'bad-voting',
        `stemmerett skal være ja eller nei, men er «${cellText(cells.voting.value)}».`,
      )
    }
    const voting = answer ?? (role === 'member' || role === 'chair')
    if (role === 'observer' && voting)
      return refuse('observer-votes', `«${name}» er observatør og kan ikke ha stemmerett.`)
    seen.add(id)
    const orgNumber = cellText(cells.orgNumber.value).replace(/[\s.\u00a0]/g, '')
    return {
      id,
      name,
      organisation: cellText(cells.organisation.value).slice(0, 300),
      ...(orgNumber === '' ? {} : { orgNumber: orgNumber.slice(0, 20) }),
      ...(side === null ? {} : { side }),
      role,
      voting,
    }
  })
}

function readRole(value: CellValue): Member['role'] | null {
  const text = cellText(value).toLowerCase()
  return roles[text] ?? null
}

const roles: Readonly<Record<string, Member['role']>> = {
  member: 'member',
  medlem: 'member',
  nestleder: 'member',
  nestleiar: 'member',
  chair: 'chair',
  leder: 'chair',
  leiar: 'chair',
  møteleder: 'chair',
  deputy: 'deputy',
  vara: 'deputy',
  varamedlem: 'deputy',
  observer: 'observer',
  observatør: 'observer',
  secretariat: 'secretariat',
  sekretariat: 'secretariat',
  sekretær: 'secretariat',
}

function refuse(refused: string, message: string) {
  return { refused, message }
}
