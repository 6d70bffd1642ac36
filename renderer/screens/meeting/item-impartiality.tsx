import { useMemo, useState } from 'react'
import { ruleImpartialities } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { RulingForm } from '#renderer/screens/scoring/ruling-form'
import { useOffice } from '#renderer/screens/scoring/use-office'
import { organisationTable } from '#renderer/stores/round-store'
import { flagAffiliations } from '#shared/assessment/impartiality-flags'
import { type OpenTie, openTies } from '#shared/assessment/open-ties'
import { listInWords } from '#shared/i18n/list-in-words'
import {
  type Application,
  selectDeclarations,
  selectMembers,
  selectRulings,
  selectStanding,
} from '#shared/round/round-view'
import { ruledOutLines } from './item-words'
import type { MeetingView } from './use-meeting-view'

const levelKinds = { A: 'stop', B: 'warn', C: 'note' } as const

/** What the body has left to rule on, ground by ground, and who it has ruled out. */
export function ItemImpartiality({ view: { fields } }: { readonly view: MeetingView }) {
  const members = useMemo(() => selectMembers(fields).filter(({ role }) => role !== 'secretariat'), [fields])
  const applications = selectStanding(fields)
  const flags = useMemo(
    () => flagAffiliations({ members, applications, organisations: organisationTable() }),
    [members, applications],
  )
  const declarations = selectDeclarations(fields)
  const rulings = selectRulings(fields)
  const ties = useMemo(
    () => openTies({ applications, flags, declarations, rulings }),
    [applications, flags, declarations, rulings],
  )
  const nameOf = new Map(members.map(({ id, name }) => [id, name]))
  const ruledOut = ruledOutLines(fields)
  return (
    <section className="meeting-impartiality" aria-labelledby="meeting-impartiality">
      <h3 id="meeting-impartiality">
        {ties.length === 0 ? 'Ingen tilknytninger gjenstår å avgjøre' : 'Tilknytninger som må avgjøres'}
      </h3>
      <ul className="meeting-ties">
        {ties.map(tie => (
          <Tie
            key={JSON.stringify([tie.memberId, tie.level, tie.ground])}
            tie={tie}
            name={nameOf.get(tie.memberId) ?? tie.memberId}
            applications={applications.filter(({ id }) => tie.applicationIds.includes(id))}
          />
        ))}
      </ul>
      <h3>Inhabile</h3>
      {ruledOut.length === 0 ? <p className="muted">Ingen er kjent inhabile.</p> : null}
      <ul className="meeting-ruled">
        {ruledOut.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="muted">Avgjørelsene kan endres sak for sak under Poeng, i fanen Habilitet.</p>
    </section>
  )
}

interface TieProps {
  readonly tie: OpenTie
  readonly name: string
  readonly applications: readonly Application[]
}

/** One member on one ground: the ruling counts for every application that the ground concerns. */
function Tie({ tie: { memberId, level, ground }, name, applications }: TieProps) {
  const isOffice = useOffice()
  const [isOpen, setOpen] = useState(false)
  const numbers = listInWords(applications.map(({ number }) => String(number)))
  return (
    <li className="meeting-tie" aria-label={`${name}: ${ground}`}>
      <p>
        <strong>{name}</strong>{' '}
        <span className="muted">
          {applications.length === 1 ? 'søknad' : 'søknadene'} {numbers}
        </span>
      </p>
      <Status kind={level === null ? 'warn' : levelKinds[level]}>
        {level === null ? `Medlemmet sier: ${ground || 'Har en tilknytning.'}` : `${level}: ${ground}`}
      </Status>
      {isOpen ? (
        <RulingForm
          name={name}
          before={null}
          applications={applications.length}
          onCancel={() => setOpen(false)}
          onSave={async ruling => {
            const pairs = applications.map(({ id }) => ({ applicationId: id, memberId }))
            if (await ruleImpartialities(pairs, ruling)) setOpen(false)
          }}
        />
      ) : (
        <Button
          variant="tertiary"
          disabled={!isOffice}
          aria-label={`Avgjør habiliteten til ${name}: ${ground}`}
          onClick={() => setOpen(true)}
        >
          {applications.length === 1 ? 'Avgjør' : `Avgjør ${applications.length} saker`}
        </Button>
      )}
    </li>
  )
}
