import type { ComponentType } from 'react'
import { Amount } from '#renderer/components/amount'
import { formatOrgNumber } from '#shared/base/org-number'
import { formatNumericDate } from '#shared/i18n/format-date'
import {
  type ApplicationForm,
  minimumKroner,
  ownContributionKroner,
  requestedKroner,
} from '#shared/round/application-form'
import { budgetKindNames } from './form-fields'
import { sideNames } from './side-names'

interface Props {
  readonly form: ApplicationForm
}

/** Fields that are read best as a table, by their path. */
export const formTables: Readonly<Record<string, ComponentType<Props>>> = {
  'budget.requested': AmountsTable,
  'budget.lines': BudgetTable,
  'budget.ownContribution': ContributionTable,
  partners: PartnerTable,
  milestones: MilestoneTable,
}

/** What is asked for and the least that is of use, year by year. */
function AmountsTable({ form: { budget }, form }: Props) {
  const years = [...new Set([...Object.keys(budget.requested), ...Object.keys(budget.minimum ?? {})])].sort()
  return (
    <table className="form-table">
      <thead>
        <tr>
          <th scope="col">År</th>
          <th scope="col" className="amount-column">
            Søkt beløp
          </th>
          <th scope="col" className="amount-column">
            Minste beløp
          </th>
        </tr>
      </thead>
      <tbody>
        {years.map(year => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td>
              <Amount kroner={budget.requested[year] ?? null} />
            </td>
            <td>
              <Amount kroner={budget.minimum?.[year] ?? null} />
            </td>
          </tr>
        ))}
      </tbody>
      {years.length > 1 ? (
        <tfoot>
          <tr>
            <th scope="row">Sum</th>
            <td>
              <Amount kroner={requestedKroner(form)} />
            </td>
            <td>
              <Amount kroner={budget.minimum === undefined ? null : minimumKroner(form)} />
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}

function BudgetTable({ form: { budget } }: Props) {
  const lines = budget.lines ?? []
  const hasYears = lines.some(({ year }) => year !== undefined)
  return (
    <table className="form-table">
      <thead>
        <tr>
          {hasYears ? <th scope="col">År</th> : null}
          <th scope="col">Post</th>
          <th scope="col">Art</th>
          <th scope="col" className="amount-column">
            Beløp
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ year, text, kind, amount }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike, and the list never changes.
          <tr key={place}>
            {hasYears ? <td className="tight numbers">{year ?? '–'}</td> : null}
            <td>{text}</td>
            <td className="tight">{kind === undefined ? '–' : budgetKindNames[kind]}</td>
            <td>
              <Amount kroner={amount} />
            </td>
          </tr>
        ))}
      </tbody>
      <Total columns={hasYears ? 3 : 2} kroner={lines.reduce((sum, { amount }) => sum + amount, 0)} />
    </table>
  )
}

function ContributionTable({ form }: Props) {
  return (
    <table className="form-table">
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Side</th>
          <th scope="col">Hva</th>
          <th scope="col" className="amount-column">
            Beløp
          </th>
        </tr>
      </thead>
      <tbody>
        {(form.budget.ownContribution ?? []).map(({ party, side, amount, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a party may put in more than once, and the list never changes.
          <tr key={place}>
            <td>{party}</td>
            <td className="tight">{side === undefined ? '–' : sideNames[side]}</td>
            <td>{text ?? '–'}</td>
            <td>
              <Amount kroner={amount} />
            </td>
          </tr>
        ))}
      </tbody>
      <Total columns={3} kroner={ownContributionKroner(form)} />
    </table>
  )
}

function Total({ columns, kroner }: { readonly columns: number; readonly kroner: number }) {
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={columns}>
          Sum
        </th>
        <td>
          <Amount kroner={kroner} />
        </td>
      </tr>
    </tfoot>
  )
}

function PartnerTable({ form }: Props) {
  return (
    <table className="form-table">
      <thead>
        <tr>
          <th scope="col">Navn</th>
          <th scope="col">Side</th>
          <th scope="col">Rolle</th>
          <th scope="col">Signert</th>
        </tr>
      </thead>
      <tbody>
        {(form.partners ?? []).map(({ name, orgNumber, side, role, signedOn }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a partner may be named twice, and the list never changes.
          <tr key={place}>
            <td>
              {name}
              {orgNumber === undefined ? null : (
                <span className="muted numbers">{` ${formatOrgNumber(orgNumber)}`}</span>
              )}
            </td>
            <td>{side === undefined ? '–' : sideNames[side]}</td>
            <td>{role ?? '–'}</td>
            <td className="tight numbers">{signedOn === undefined ? '–' : formatNumericDate(signedOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MilestoneTable({ form }: Props) {
  return (
    <table className="form-table">
      <tbody>
        {(form.milestones ?? []).map(({ date, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day may have several, and the list never changes.
          <tr key={place}>
            <th scope="row" className="tight numbers">
              {formatNumericDate(date)}
            </th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
