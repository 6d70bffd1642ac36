import { FileImportIcon, PersonPlusIcon } from '@navikt/aksel-icons'
import { useMemo, useState } from 'react'
import { readListFromFile } from '#renderer/commands/list-commands'
import { Button } from '#renderer/components/button'
import { DataTable, type DataTableColumn } from '#renderer/components/data-table'
import { EmptyState } from '#renderer/components/empty-state'
import { Status } from '#renderer/components/status'
import { useRound } from '#renderer/stores/round-store'
import { asId, type MemberId } from '#shared/base/ids'
import type { Member } from '#shared/round/kinds/member-entries'
import { selectHandedIn, selectMembers } from '#shared/round/round-view'
import { isCounted } from '#shared/scoring/score-round'
import { MemberDialog } from './member-dialog'
import { freeMemberId, type MemberDraft } from './member-draft'
import { roleWords, sideWords } from './member-words'
import { progressOf } from './progress'
import { SeatList } from './seat-list'
import './agreement.css'
import { useMarksSoFar } from './use-marks-so-far'
import { useOffice } from './use-office'
import { memberIdOf, type ScoringTable } from './use-scoring-table'

interface Row {
  readonly id: string
  readonly member: Member
  readonly progress: { readonly done: number; readonly of: number } | null
  readonly handedIn: boolean
}

const columns: readonly DataTableColumn<Row>[] = [
  { id: 'id', header: 'Id', value: row => row.id, width: 80 },
  { id: 'name', header: 'Navn', value: row => row.member.name, width: 190 },
  {
    id: 'organisation',
    header: 'Organisasjon',
    value: row => row.member.organisation,
    cell: row => <span title={row.member.organisation}>{row.member.organisation}</span>,
    width: 200,
    grows: true,
  },
  {
    id: 'side',
    header: 'Side',
    value: ({ member }) => (member.side === undefined ? null : sideWords[member.side]),
    width: 110,
    filterable: true,
  },
  {
    id: 'role',
    header: 'Rolle',
    value: row => roleWords[row.member.role],
    width: 110,
    filterable: true,
  },
  { id: 'voting', header: 'Stemmerett', value: row => (row.member.voting ? 'Ja' : 'Nei'), width: 128 },
  {
    id: 'progress',
    header: 'Poeng gitt',
    value: row => row.progress?.done ?? null,
    cell: ({ progress }) =>
      progress === null ? (
        <span className="muted">gir ikke poeng</span>
      ) : (
        `${progress.done} av ${progress.of} søknader`
      ),
    width: 150,
  },
  {
    id: 'handed-in',
    header: 'Levert',
    value: row => (row.handedIn ? 'Levert' : null),
    cell: row => (row.handedIn ? <Status kind="good">Levert</Status> : ''),
    width: 96,
  },
]

interface Props {
  readonly table: ScoringTable
}

/** Everybody at the table, with how far each has come. */
export function MembersPanel({ table }: Props) {
  const readOnly = !useOffice()
  const members = useRound(selectMembers)
  const handedIn = useRound(selectHandedIn)
  const soFar = useMarksSoFar(table)
  const [chosen, setChosen] = useState<string | null>(null)
  const [edited, setEdited] = useState<Member | MemberDraft | null>(null)
  const rows = useMemo(
    () =>
      members.map(
        (member): Row => ({
          id: member.id,
          member,
          progress: isCounted(member) ? progressOf(memberIdOf(member), table.applications, soFar) : null,
          handedIn: handedIn.has(memberIdOf(member)),
        }),
      ),
    [members, handedIn, table.applications, soFar],
  )
  const add = () => setEdited({ ...blank, id: freeMemberId(members) })
  const open = (id: string) => setEdited(members.find(member => member.id === id) ?? null)
  const dialog =
    edited === null ? null : (
      <MemberDialog
        key={edited.id}
        start={edited}
        members={members}
        scheme={table.scheme}
        hasMarks={[...soFar.marks.values()].some(({ byMember }) => byMember.has(asId<MemberId>(edited.id)))}
        onClose={() => setEdited(null)}
      />
    )
  const addButton = (
    <Button
      variant={members.length === 0 ? 'primary' : 'secondary'}
      disabled={readOnly}
      symbol={<PersonPlusIcon aria-hidden />}
      onClick={add}
    >
      Legg til medlem
    </Button>
  )
  const listButtons = (
    <>
      <Button
        variant="secondary"
        disabled={readOnly}
        symbol={<FileImportIcon aria-hidden />}
        onClick={() => void readListFromFile('members')}
      >
        Les inn liste …
      </Button>
      {members.length === 0 ? null : (
        <Button
          variant="secondary"
          disabled={readOnly}
          symbol={<FileImportIcon aria-hidden />}
          onClick={() => void readListFromFile('marks')}
        >
          Les inn poeng …
        </Button>
      )}
    </>
  )
  if (members.length === 0) {
    return (
      <>
        <EmptyState
          title="Ingen medlemmer er lagt inn"
          action={
            <>
              {addButton}
              {listButtons}
            </>
          }
        >
          Legg til dem som skal lese og gi poeng, og observatører og sekretariat som skal stå i protokollen.
        </EmptyState>
        {dialog}
      </>
    )
  }
  return (
    <>
      <SeatList scheme={table.scheme} members={members} />
      <DataTable
        label="Medlemmer"
        columns={columns}
        rows={rows}
        rowId={rowId}
        selectedId={chosen}
        onSelect={setChosen}
        onOpen={readOnly ? undefined : open}
        toolbar={
          <>
            {addButton}
            {listButtons}
            <Button
              variant="tertiary"
              disabled={readOnly || chosen === null}
              onClick={() => chosen !== null && open(chosen)}
            >
              Endre
            </Button>
          </>
        }
      />
      {dialog}
    </>
  )
}

const rowId = (row: Row) => row.id

const blank: MemberDraft = {
  id: '',
  name: '',
  organisation: '',
  orgNumber: '',
  side: 'kommune',
  role: 'member',
  voting: true,
}
