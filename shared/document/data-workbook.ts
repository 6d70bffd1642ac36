import { askedOfRound, grantYear } from '#shared/allocation/instance-from-round'
import { awardOf } from '#shared/decision/check-freeze'
import { norwegianDay } from '#shared/i18n/norwegian-time'
import { outcomeWords, screeningWords } from '#shared/i18n/round-words'
import type { OrganisationTable } from '#shared/intake/organisations'
import { ownContributionKroner } from '#shared/round/application-form'
import type { Fields } from '#shared/round/fields'
import type { FollowUp } from '#shared/round/kinds/follow-up-entries'
import {
  selectApplications,
  selectDeclarations,
  selectFollowUps,
  selectFrozen,
  selectMembers,
  selectRulings,
} from '#shared/round/round-view'
import type { Scheme } from '#shared/scheme/scheme'
import { scoreRound } from '#shared/scoring/score-round'
import { standsAsMet } from '#shared/screening/finding'
import { partiesOf } from '#shared/screening/parties'
import { screenRound } from '#shared/screening/screen-round'
import { consensusSheet, markSheet, overallSheet, weightSheet } from './data-of-assessment'
import { sheet, type WorkbookDefinition, type WorkbookSheet } from './workbook'

/**
 * Everything a round holds, as tables: applications, decisions and what came after them, marks, views without numbers,
 * what was agreed, weights, members, impartiality and screening. For the archive and for whoever takes over; marks are
 * internal and must not be published.
 */
export function buildDataWorkbook(
  fields: Fields,
  scheme: Scheme,
  organisations: OrganisationTable,
): WorkbookDefinition {
  const sheets = [
    applicationSheet(fields, scheme, organisations),
    decisionSheet(fields),
    followUpSheet(fields),
    markSheet(fields, scheme),
    overallSheet(fields, scheme),
    consensusSheet(fields, scheme),
    weightSheet(fields, scheme),
    memberSheet(fields),
    impartialitySheet(fields),
    screeningSheet(fields, scheme, organisations),
  ]
  return { title: scheme.name, sheets }
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

/** What was decided on awards after they were frozen. */
function followUpSheet(fields: Fields): WorkbookSheet {
  const followUps = selectFollowUps(fields)
  return sheet(
    'Etter vedtaket',
    [
      ['Nr', 6],
      ['Dato', 12],
      ['Hva', 26],
      ['Beløp (kr)', 16, 'kroner'],
      ['Gjelder', 50],
      ['Frist', 12],
      ['Betalt', 12],
      ['Vedtatt av', 30],
      ['Begrunnelse', 60],
    ],
    selectApplications(fields).flatMap(({ id, number }) =>
      (followUps.get(id) ?? []).map(followUp => {
        const { what, kroner, concerns, dueOn, paidOn } = followUpCells(followUp)
        return [
          number,
          { date: followUp.decidedOn },
          what,
          kroner,
          concerns,
          day(dueOn),
          day(paidOn),
          followUp.body,
          followUp.reason,
        ]
      }),
    ),
  )
}

function followUpCells(followUp: FollowUp) {
  const none = { kroner: null, concerns: '', dueOn: null, paidOn: null }
  switch (followUp.kind) {
    case 'use-change':
      return {
        ...none,
        what: followUp.consents ? 'endret bruk, ja' : 'endret bruk, nei',
        concerns: followUp.request,
      }
    case 'repayment':
      return {
        ...none,
        what: 'tilbakebetaling',
        kroner: followUp.kroner,
        dueOn: followUp.dueOn,
        paidOn: followUp.paidOn,
      }
    case 'confirmation':
      return { ...none, what: 'bekreftet beløp', kroner: followUp.kroner, concerns: followUp.year }
  }
}

const day = (date: string | null | undefined) => (date == null ? null : { date })

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
