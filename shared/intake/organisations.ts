import { isOrgNumber, readOrgNumber } from '#shared/base/org-number'
import { err, ok, type Result } from '#shared/base/result'
import { z } from '#shared/base/zod'

const name = z.string().min(1).max(200)
const nineDigits = z.string().regex(/^\d{9}$/)
const areaId = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const source = {
  validFrom: z.iso.date(),
  sources: z.array(z.string()),
}

const municipalityFile = z.strictObject({
  format: z.literal('tildeling/municipalities@1'),
  ...source,
  areas: z.array(z.strictObject({ id: areaId, name })),
  ambiguousNames: z.array(
    z.strictObject({
      name,
      reason: z.enum(['several', 'renamed']),
      candidates: z.array(z.strictObject({ number: z.string().nullable(), name, county: name })).min(1),
    }),
  ),
  municipalities: z.array(
    z.strictObject({
      number: z.string().regex(/^\d{4}$/),
      name,
      orgNumber: nineDigits,
      areaId,
      hospitalGroup: name.nullable(),
      samiLanguage: z.enum(['se', 'smj', 'sma']).nullable(),
      otherNames: z.array(name),
    }),
  ),
})

const enterpriseFile = z.strictObject({
  format: z.literal('tildeling/enterprises@1'),
  ...source,
  enterprises: z.array(
    z.strictObject({
      name,
      orgNumber: nineDigits,
      side: z.enum(['sykehus', 'rhf']),
      areaIds: z.array(areaId).min(1),
      otherNames: z.array(name),
    }),
  ),
})

/** A municipality or health enterprise that takes part in a fellowship. */
export type Organisation = {
  /** As it is written in a letter: «Drammen kommune», «Vestre Viken HF». */
  readonly name: string
  readonly orgNumber: string
  readonly side: 'kommune' | 'sykehus' | 'rhf'
  readonly areaIds: readonly string[]
  /** Four digits, for a municipality. */
  readonly municipalityNumber: string | null
  /** The nearest hospital, where the area has several. */
  readonly hospitalGroup: string | null
  /** The Sami language of a municipality in the Sami language area: se North, smj Lule, sma South. */
  readonly samiLanguage: 'se' | 'smj' | 'sma' | null
}

/** One organisation that a name may mean; `organisation` null for one outside the table. */
export type OrganisationCandidate = { readonly label: string; readonly organisation: Organisation | null }

/** The organisations, ready for looking up. */
export type OrganisationTable = {
  readonly validFrom: string
  readonly organisations: readonly Organisation[]
  readonly areaNames: ReadonlyMap<string, string>
  readonly byOrgNumber: ReadonlyMap<string, Organisation>
  readonly byName: ReadonlyMap<string, NameMatch>
}

export type OrganisationTableError =
  | { readonly kind: 'bad-form'; readonly path: string }
  | { readonly kind: 'bad-org-number'; readonly orgNumber: string; readonly name: string }
  | { readonly kind: 'repeated-org-number'; readonly orgNumber: string; readonly name: string }
  | { readonly kind: 'repeated-name'; readonly name: string }
  | { readonly kind: 'unknown-area'; readonly areaId: string; readonly name: string }

/** What a number and a name say together. An `ambiguous` answer is for a person to settle. */
export type OrganisationMatch =
  | { readonly kind: 'found'; readonly organisation: Organisation }
  | {
      readonly kind: 'ambiguous'
      /**
       * `several`: the name is borne by more than one, or several are named; `renamed`: the name has changed;
       * `number-and-name-disagree`; `unknown-number`: the name is known, the number given with it is not.
       */
      readonly reason: 'several' | 'renamed' | 'number-and-name-disagree' | 'unknown-number'
      readonly candidates: readonly OrganisationCandidate[]
    }
  | { readonly kind: 'unknown' }

type NameMatch = Exclude<OrganisationMatch, { kind: 'unknown' }>

/** Reads the two files of organisations; every fault at once. */
export function decodeOrganisations(files: {
  readonly municipalities: unknown
  readonly enterprises: unknown
}): Result<OrganisationTable, readonly OrganisationTableError[]> {
  const municipal = municipalityFile.safeParse(files.municipalities)
  const enterprise = enterpriseFile.safeParse(files.enterprises)
  if (!municipal.success || !enterprise.success) {
    return err(
      [...(municipal.error?.issues ?? []), ...(enterprise.error?.issues ?? [])].map(issue => ({
        kind: 'bad-form',
        path: issue.path.join('.'),
      })),
    )
  }
  const named = [
    ...municipal.data.municipalities.map(({ number, name, areaId, otherNames, ...rest }) => ({
      names: [name, ...otherNames],
      organisation: {
        ...rest,
        name: `${name} kommune`,
        side: 'kommune' as const,
        areaIds: [areaId],
        municipalityNumber: number,
      },
    })),
    ...enterprise.data.enterprises.map(({ otherNames, ...rest }) => ({
      names: [rest.name, ...otherNames],
      organisation: { ...rest, municipalityNumber: null, hospitalGroup: null, samiLanguage: null },
    })),
  ]
  const areaNames = new Map(municipal.data.areas.map(area => [area.id, area.name]))
  const errors: OrganisationTableError[] = []
  const byOrgNumber = new Map<string, Organisation>()
  for (const { organisation } of named) {
    const { orgNumber, name, areaIds } = organisation
    if (!isOrgNumber(orgNumber)) errors.push({ kind: 'bad-org-number', orgNumber, name })
    if (byOrgNumber.has(orgNumber)) errors.push({ kind: 'repeated-org-number', orgNumber, name })
    for (const areaId of areaIds.filter(id => !areaNames.has(id))) {
      errors.push({ kind: 'unknown-area', areaId, name })
    }
    byOrgNumber.set(orgNumber, organisation)
  }
  const organisations = named.map(item => item.organisation)
  const byName = new Map<string, NameMatch>(
    municipal.data.ambiguousNames.map(item => [
      nameKey(item.name),
      {
        kind: 'ambiguous',
        reason: item.reason,
        candidates: item.candidates.map(candidate => ({
          label: `${candidate.name}, ${candidate.county}`,
          organisation:
            organisations.find(({ municipalityNumber }) => municipalityNumber === (candidate.number ?? '')) ??
            null,
        })),
      },
    ]),
  )
  const ambiguous = new Set(byName.keys())
  for (const { names, organisation } of named) {
    for (const key of new Set(names.map(nameKey))) {
      if (ambiguous.has(key)) continue
      if (byName.has(key)) errors.push({ kind: 'repeated-name', name: key })
      byName.set(key, { kind: 'found', organisation })
    }
  }
  if (errors.length > 0) return err(errors)
  return ok({ validFrom: municipal.data.validFrom, organisations, areaNames, byOrgNumber, byName })
}

/**
 * Which organisation an applicant means, from a number, a name, or both. Never guesses: a name that several bear or
 * that has changed, a number and a name that disagree, a known name beside a number that is not in the table, and a
 * text that names several organisations are all `ambiguous`. A known number beside an unknown name (a unit's) is
 * found. In a text of several parts («Drammen kommune, helse og omsorg») one part must be a full name.
 */
export function findOrganisation(
  table: OrganisationTable,
  wanted: { readonly orgNumber?: string | undefined; readonly name?: string | undefined },
): OrganisationMatch {
  const numberText = wanted.orgNumber?.trim() ?? ''
  const numbered = table.byOrgNumber.get(readOrgNumber(numberText) ?? '')
  const named = matchName(table, wanted.name ?? '')
  if (numbered !== undefined) {
    const candidates = candidatesOf(named)
    if (candidates.length === 0 || candidates.some(item => item.organisation === numbered)) {
      return { kind: 'found', organisation: numbered }
    }
    return {
      kind: 'ambiguous',
      reason: 'number-and-name-disagree',
      candidates: [candidateOf(numbered), ...candidates],
    }
  }
  if (numberText === '' || named.kind === 'unknown') return named
  return { kind: 'ambiguous', reason: 'unknown-number', candidates: candidatesOf(named) }
}

function matchName(table: OrganisationTable, text: string): OrganisationMatch {
  const whole = table.byName.get(nameKey(text))
  if (whole !== undefined) return whole
  const parts = text
    .split(/[,;/|()]|\s[-–—]\s/)
    .flatMap(part => (table.byName.has(nameKey(part)) ? [part] : part.split(/\s+og\s+/)))
    .filter(part => part.trim() !== '')
  const matches = parts.flatMap(part => {
    const match = table.byName.get(nameKey(part))
    return match === undefined ? [] : [{ match, isFullName: nameKey(part) !== plainKey(part) }]
  })
  const [first] = matches
  if (first === undefined) return { kind: 'unknown' }
  if (matches.every(({ match }) => match === first.match)) {
    const settled = matches.length === parts.length || matches.some(item => item.isFullName)
    return settled ? first.match : { kind: 'unknown' }
  }
  return {
    kind: 'ambiguous',
    reason: 'several',
    candidates: matches.flatMap(({ match }) => candidatesOf(match)),
  }
}

function candidatesOf(match: OrganisationMatch): readonly OrganisationCandidate[] {
  if (match.kind === 'unknown') return []
  return match.kind === 'found' ? [candidateOf(match.organisation)] : match.candidates
}

function candidateOf(organisation: Organisation): OrganisationCandidate {
  return { label: organisation.name, organisation }
}

function plainKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.:]+|[\s.:]+$/gu, '')
}

function nameKey(text: string): string {
  return plainKey(text).replace(/ (kommune|herad|hf|rhf|helseforetak)$/, '')
}
