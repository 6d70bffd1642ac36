import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import { awardOf } from '#shared/decision/check-freeze'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import { outcomeWords, screeningWords } from '#shared/i18n/round-words'
import type { OrganisationTable } from '#shared/intake/organisations'
import { ownContributionKroner } from '#shared/round/application-form'
import type { Fields } from '#shared/round/fields'
import {
  selectApplications,
  selectConsensus,
  selectDeclarations,
  selectFrozen,
  selectMarks,
  selectMembers,
  selectRulings,
} from '#shared/round/round-view'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import type { Scheme } from '#shared/scheme/scheme'
import { scoreRound } from '#shared/scoring/score-round'
import { standsAsMet } from '#shared/screening/finding'
import { partiesOf } from '#shared/screening/parties'
import { screenRound } from '#shared/screening/screen-round'
import type { WorkbookCell, WorkbookDefinition, WorkbookSheet } from './workbook'

/**
 * Everything a round holds, as tables: applications, decisions, marks, agreed marks, members, impartiality and
 * screening. For the archive and for whoever takes over; marks are internal and must not be published.
 */
export function buildDataWorkbook(
  fields: Fields,
  scheme: Scheme,
  organisations: OrganisationTable,
): WorkbookDefinition {
  const sheets = [
    applicationSheet(fields, scheme, organisations),
    decisionSheet(fields),
    markSheet(fields, scheme),
    consensusSheet(fields, scheme),
    memberSheet(fields),
    impartialitySheet(fields),
    screeningSheet(fields, scheme, organisations),
  ]
  return { title: scheme.name, sheets }
}

function sheet(
  name: string,
  columns: readonly (readonly [heading: string, width: number, numbers?: 'kroner' | 'points'])[],
  rows: readonly (readonly WorkbookCell[])[],
): WorkbookSheet {
  return {
    name,
    above: [],
    columns: columns.map(([heading, width, numbers]) => ({
      heading,
      width,
      ...(numbers === undefined ? {} : { numbers }),
    })),
    rows,
  }
}

function applicationSheet(fields: Fields, scheme: Scheme, organisations: OrganisationTable): WorkbookSheet {
  const scores = scoreRound(fields, scheme)
  const screenings = screenRound(fields, scheme, organisations)
  return sheet(
    'Søknader',
    [
      ['Nr', 6],
      ['Tittel', 50],
      ['Søker', 34],
      ['Organisasjonsnummer', 20],
      ['Side', 12],
      ['Samarbeidsparter', 50],
      ['Språk', 8],
      ['Mottatt', 12],
      ['Søkt i runden (kr)', 16, 'kroner'],
      ['Minste nyttige beløp (kr)', 16, 'kroner'],
      ['Egeninnsats (kr)', 16, 'kroner'],
      ['Prosjektet fra', 12],
      ['Prosjektet til', 12],
      ['Formalkontroll', 16],
      ['Poeng', 10, 'points'],
      ['Rang', 8, 'kroner'],
      ['Trukket, grunn', 30],
      ['Sammendrag', 60],
    ],
    selectApplications(fields).map(application => {
      const { form } = application.packet
      const asked = askedOfRound(form, grantYear(scheme))
      const [applicant, ...partners] = partiesOf(form, organisations, application.organisation)
      const score = scores.get(application.id)
      const status = screenings.get(application.id)?.status
      const day = (date: string | undefined) => (date === undefined ? null : { date })
      return [
        application.number,
        form.title,
        form.applicant.name,
        form.applicant.orgNumber ?? '',
        applicant?.side ?? '',
        partners.map(({ name }) => name).join(', '),
        form.language ?? 'nb',
        { date: norwegianDay(application.receivedAt) },
        asked.requestedKroner,
        asked.minimumKroner,
        ownContributionKroner(form),
        day(form.period?.from),
        day(form.period?.to),
        status === undefined ? '' : screeningWords[status],
        score?.score ?? null,
        score?.rank ?? null,
        application.withdrawn ?? '',
        form.summary ?? '',
      ]
    }),
  )
}

function decisionSheet(fields: Fields): WorkbookSheet {
  const frozen = selectFrozen(fields)
  return sheet(
    'Vedtak',
    [
      ['Nr', 6],
      ['Tittel', 50],
      ['Vedtak', 18],
      ['Tildelt (kr)', 16, 'kroner'],
      ['Per år', 30],
      ['Møte', 12],
      ['Beregnet (kr)', 16, 'kroner'],
      ['Avvik fra beregningen', 40],
      ['Regler', 50],
      ['Faktum', 50],
      ['Vurdering', 60],
      ['Vilkår', 50],
    ],
    selectApplications(fields).flatMap(application => {
      const decision = frozen.get(application.id)
      if (decision === undefined) return []
      const { reasons } = decision
      const years = Object.entries(decision.awardByYear).map(([year, kroner]) => `${year}: ${kroner}`)
      return [
        [
          application.number,
          application.packet.form.title,
          outcomeWords[decision.outcome],
          awardOf(decision),
          years.join(', '),
          { date: decision.meeting.date },
          decision.calculatedKroner,
          decision.departure,
          reasons.rules,
          reasons.facts,
          reasons.considerations,
          decision.conditions.join('\n'),
        ],
      ]
    }),
  )
}

function markSheet(fields: Fields, scheme: Scheme): WorkbookSheet {
  const names = new Map(selectMembers(fields).map(member => [member.id as string, member.name]))
  const texts = new Map(assessmentCriteria(scheme).map(({ id, text }) => [id as string, text]))
  const marks = selectMarks(fields)
  return sheet(
    'Poeng',
    [
      ['Nr', 6],
      ['Medlem', 26],
      ['Kriterium', 60],
      ['Poeng', 10, 'points'],
      ['Kommentar', 60],
    ],
    selectApplications(fields).flatMap(({ id, number }) =>
      [...(marks.get(id)?.byMember ?? [])].flatMap(([member, byCriterion]) =>
        [...byCriterion].map(([criterion, { mark, comment }]) => [
          number,
          names.get(member) ?? member,
          texts.get(criterion) ?? criterion,
          mark,
          comment ?? '',
        ]),
      ),
    ),
  )
}

function consensusSheet(fields: Fields, scheme: Scheme): WorkbookSheet {
  const texts = new Map(assessmentCriteria(scheme).map(({ id, text }) => [id as string, text]))
  const consensus = selectConsensus(fields)
  return sheet(
    'Enighet',
    [
      ['Nr', 6],
      ['Kriterium', 60],
      ['Poeng', 10, 'points'],
    ],
    selectApplications(fields).flatMap(({ id, number }) =>
      [...(consensus.get(id) ?? [])].map(([criterion, { mark }]) => [
        number,
        texts.get(criterion) ?? criterion,
        mark,
      ]),
    ),
  )
}

function memberSheet(fields: Fields): WorkbookSheet {
  return sheet(
    'Medlemmer',
    [
      ['Id', 14],
      ['Navn', 28],
      ['Virksomhet', 34],
      ['Side', 12],
      ['Rolle', 14],
      ['Stemmerett', 12],
    ],
    selectMembers(fields).map(member => [
      member.id,
      member.name,
      member.organisation,
      member.side ?? '',
      member.role,
      member.voting ? 'ja' : 'nei',
    ]),
  )
}

function impartialitySheet(fields: Fields): WorkbookSheet {
  const names = new Map(selectMembers(fields).map(member => [member.id as string, member.name]))
  const declared = selectDeclarations(fields)
  const rulings = selectRulings(fields)
  return sheet(
    'Habilitet',
    [
      ['Nr', 6],
      ['Medlem', 26],
      ['Meldt grunn', 50],
      ['Utvalget fant', 14],
      ['Begrunnelse', 50],
      ['Vara', 26],
    ],
    selectApplications(fields).flatMap(({ id, number }) => {
      const members = new Set([...(declared.get(id)?.keys() ?? []), ...(rulings.get(id)?.keys() ?? [])])
      return [...members].map(member => {
        const ruling = rulings.get(id)?.get(member)
        return [
          number,
          names.get(member) ?? member,
          declared.get(id)?.get(member)?.ground ?? '',
          ruling?.outcome ?? 'ikke avgjort',
          ruling?.reason ?? '',
          ruling?.substitute ?? '',
        ]
      })
    }),
  )
}

function screeningSheet(fields: Fields, scheme: Scheme, organisations: OrganisationTable): WorkbookSheet {
  const screenings = screenRound(fields, scheme, organisations)
  const numbers = new Map(selectApplications(fields).map(({ id, number }) => [id, number]))
  const answer = { true: 'oppfylt', false: 'ikke oppfylt', null: 'må vurderes' } as const
  return sheet(
    'Formalkontroll',
    [
      ['Nr', 6],
      ['Krav', 60],
      ['Resultat', 14],
      ['Funn', 60],
      ['Overprøvd, grunn', 50],
    ],
    [...screenings].flatMap(([id, { findings }]) =>
      findings.map(finding => [
        numbers.get(id) ?? null,
        finding.requirement,
        answer[String(standsAsMet(finding)) as keyof typeof answer],
        finding.message,
        finding.overruled?.reason ?? '',
      ]),
    ),
  )
}
