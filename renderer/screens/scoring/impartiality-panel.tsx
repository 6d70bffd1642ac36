import { useMemo } from 'react'
import { declareNoTies } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { DataTable, type DataTableColumn } from '#renderer/components/data-table'
import { EmptyState } from '#renderer/components/empty-state'
import { SplitPane } from '#renderer/components/split-pane'
import { Status } from '#renderer/components/status'
import { organisationTable, useRound, useRoundStore } from '#renderer/stores/round-store'
import { selectApplication } from '#renderer/stores/selection-store'
import { type Flag, flagAffiliations } from '#shared/assessment/impartiality-flags'
import { asId, type MemberId } from '#shared/base/ids'
import { secretariat } from '#shared/journal/entry'
import { selectDeclarations, selectMembers, selectRulings } from '#shared/round/round-view'
import { ImpartialityMember } from './impartiality-member'
import { type ImpartialityRow, impartialityRows } from './impartiality-row'
import { useChosenApplication } from './use-chosen-application'
import { memberIdOf, type ScoringTable } from './use-scoring-table'
import './impartiality.css'

const count = (of: number) => (of === 0 ? '' : String(of))

const columns: readonly DataTableColumn<ImpartialityRow>[] = [
  { id: 'number', header: 'Nr.', value: row => row.number, width: 52, align: 'end' },
  {
    id: 'title',
    header: 'Tittel',
    value: row => row.title,
    cell: row => <span title={row.title}>{row.title}</span>,
    width: 160,
    grows: true,
  },
  {
    id: 'open',
    header: 'Å avgjøre',
    value: row => row.open,
    cell: row => (row.open === 0 ? '' : <Status kind="warn">{String(row.open)}</Status>),
    width: 112,
  },
  {
    id: 'inhabil',
    header: 'Inhabile',
    value: row => row.inhabil,
    cell: row => count(row.inhabil),
    width: 96,
    align: 'end',
  },
  {
    id: 'habil',
    header: 'Habile',
    value: row => row.habil,
    cell: row => count(row.habil),
    width: 88,
    align: 'end',
  },
]

/** On a member's own machine: what the member has said, instead of how many others have been ruled on. */
const ownColumns: readonly DataTableColumn<ImpartialityRow>[] = [
  ...columns.slice(0, 2),
  {
    id: 'said',
    header: 'Du har sagt',
    value: row => row.said,
    cell: ({ said, open }) =>
      said === null ? (
        open > 0 ? (
          <Status kind="warn">Må vurderes</Status>
        ) : (
          ''
        )
      ) : (
        <Status kind={said === 'tie' ? 'note' : 'good'}>{said === 'tie' ? 'Tilknytning' : 'Ingen'}</Status>
      ),
    width: 130,
  },
]

interface Props {
  readonly table: ScoringTable
}

/** Who may take part in which case: what the data show, what members say, and what the body rules. */
export function ImpartialityPanel({ table }: Props) {
  const everybody = useRound(selectMembers)
  const declarations = useRound(selectDeclarations)
  const rulings = useRound(selectRulings)
  const application = useChosenApplication(table)
  const actor = useRoundStore(store => store.actor)
  const own = actor === secretariat ? null : asId<MemberId>(actor)
  const members = useMemo(
    () => everybody.filter(({ id, role }) => (actor === secretariat ? role !== 'secretariat' : id === actor)),
    [everybody, actor],
  )
  const flags = useMemo(
    () => flagAffiliations({ members, applications: table.applications, organisations: organisationTable() }),
    [members, table.applications],
  )
  const rows = useMemo(
    () => impartialityRows(table.applications, flags, declarations, rulings, own),
    [table.applications, flags, declarations, rulings, own],
  )
  if (members.length === 0) {
    return (
      <EmptyState title="Ingen medlemmer er lagt inn">
        Legg dem inn under «Medlemmer». Tilknytninger til søknadene vises så her.
      </EmptyState>
    )
  }
  if (application === undefined) return null
  const here = flags.filter(flag => flag.applicationId === application.id)
  const tied = (memberId: string) =>
    here.some(flag => flag.memberId === memberId) ||
    declarations.get(application.id)?.get(memberId as never)?.tie === true ||
    rulings.get(application.id)?.has(memberId as never) === true
  const order = [...members].sort((a, b) => Number(tied(b.id)) - Number(tied(a.id)))
  return (
    <SplitPane
      name="scoring-impartiality"
      listPercent={46}
      list={
        <DataTable
          label="Habilitet i hver sak"
          columns={own === null ? columns : ownColumns}
          rows={rows}
          rowId={row => row.id}
          selectedId={application.id}
          onSelect={selectApplication}
          searchLabel="Søk i søknader"
        />
      }
      detail={
        <section className="panel-scroll impartiality" aria-label={`Habilitet i sak ${application.number}`}>
          <header>
            <h2 title={application.packet.form.title}>
              <span className="muted numbers">{application.number}</span> {application.packet.form.title}
            </h2>
            <p className="muted">
              {own === null
                ? 'En tilknytning stenger ingen ute. Medlemmet sier fra, og organet avgjør.'
                : 'Si fra om du har en tilknytning til søkeren eller prosjektet. Den stenger deg ikke ute: Organet avgjør.'}{' '}
              A: sterk grunn til inhabilitet, B: må vurderes, C: til opplysning.
            </p>
            {own === null ? null : <NoOtherTies rows={rows} flags={flags} memberId={own} />}
          </header>
          <ul className="impartiality-members">
            {order.map(member => (
              <ImpartialityMember
                key={`${application.id} ${member.id}`}
                applicationId={application.id}
                member={member}
                flags={here.filter(flag => flag.memberId === member.id)}
                declaration={declarations.get(application.id)?.get(memberIdOf(member)) ?? null}
                ruling={rulings.get(application.id)?.get(memberIdOf(member)) ?? null}
              />
            ))}
          </ul>
        </section>
      }
    />
  )
}

/** Says of every application that the data show no tie to, and nothing is said of yet, that there is none. */
function NoOtherTies({
  rows,
  flags,
  memberId,
}: {
  readonly rows: readonly ImpartialityRow[]
  readonly flags: readonly Flag[]
  readonly memberId: MemberId
}) {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const shown = new Set<string>(flags.map(({ applicationId }) => applicationId))
  const rest = rows.filter(({ id, said, inhabil }) => said === null && !shown.has(id) && inhabil === 0)
  if (rest.length === 0) return null
  return (
    <Button
      variant="secondary"
      disabled={readOnly}
      onClick={() =>
        void declareNoTies(
          rest.map(({ id }) => id),
          memberId,
        )
      }
    >
      {rest.length === 1
        ? 'Jeg har ingen tilknytning til den siste søknaden'
        : `Jeg har ingen tilknytning til de ${rest.length} andre søknadene`}
    </Button>
  )
}
