import { PersonCheckmarkIcon } from '@navikt/aksel-icons'
import { handIn } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { Select } from '#renderer/components/select'
import { Status } from '#renderer/components/status'
import { openExchangeDialog } from '#renderer/stores/exchange-store'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import { selectMember } from '#renderer/stores/selection-store'
import { secretariat } from '#shared/journal/entry'
import { selectHandedIn } from '#shared/round/round-view'
import { progressOf } from './progress'
import { useMarksSoFar } from './use-marks-so-far'
import { memberIdOf, type ScoringTable, useChosenMember } from './use-scoring-table'

interface Props {
  readonly table: ScoringTable
}

/** Whose marks are entered, how far they have come, and whether they are handed in. */
export function MemberBar({ table }: Props) {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const isOffice = useRoundStore(store => store.actor === secretariat)
  const handedIn = useRound(selectHandedIn)
  const soFar = useMarksSoFar(table)
  const member = useChosenMember(table.members)
  if (member === undefined) return null
  const { done, of } = progressOf(memberIdOf(member), table.applications, soFar)
  const isHandedIn = handedIn.has(memberIdOf(member))
  return (
    <div className="member-bar">
      <Select
        aria-label="Medlem"
        value={member.id}
        disabled={!isOffice}
        options={table.members.map(({ id, name, organisation }) => ({
          value: id,
          label: organisation === '' ? name : `${name} – ${organisation}`,
        }))}
        onChange={selectMember}
      />
      <span className="member-progress numbers" role="status">
        {done} av {of} søknader
      </span>
      <progress value={done} max={Math.max(of, 1)} aria-label="Søknader med alle poeng" />
      {isHandedIn ? <Status kind="good">Levert</Status> : null}
      {isOffice || isHandedIn ? (
        <Button
          variant="tertiary"
          disabled={readOnly}
          symbol={isHandedIn ? null : <PersonCheckmarkIcon aria-hidden />}
          onClick={() => void handIn(member.id, !isHandedIn)}
        >
          {isHandedIn ? 'Ta tilbake' : 'Merk som levert'}
        </Button>
      ) : null}
      {isOffice ? null : (
        <Button variant="primary" disabled={readOnly} onClick={() => openExchangeDialog('hand-in')}>
          Lever …
        </Button>
      )}
    </div>
  )
}
