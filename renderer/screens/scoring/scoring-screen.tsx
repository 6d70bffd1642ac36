import type { ReactNode } from 'react'
import { Button } from '#renderer/components/button'
import { EmptyState } from '#renderer/components/empty-state'
import { Tabs } from '#renderer/components/tabs'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import { openScoringView, type ScoringView, useScoringView } from '#renderer/stores/scoring-view-store'
import { seesOthers } from '#shared/assessment/visible-fields'
import { secretariat } from '#shared/journal/entry'
import { selectOpened } from '#shared/round/round-view'
import { AfterLock } from './after-lock'
import { AgreementPanel } from './agreement-panel'
import { ImpartialityPanel } from './impartiality-panel'
import { MarkGrid } from './mark-grid'
import { MemberBar } from './member-bar'
import { MembersPanel } from './members-panel'
import { OneApplication } from './one-application'
import { Together } from './together'
import { type ScoringTable, useScoringTable } from './use-scoring-table'
import { WeightsPanel } from './weights-panel'
import './scoring.css'

const names: Readonly<Record<ScoringView, string>> = {
  one: 'Én søknad',
  grid: 'Rutenett',
  together: 'Samlet',
  agreement: 'Enighet',
  weights: 'Vekter',
  impartiality: 'Habilitet',
  members: 'Medlemmer',
}

const allViews = Object.keys(names) as ScoringView[]
/** What a member has to do with: the secretariat's own tasks are left out. */
const memberViews: readonly ScoringView[] = ['one', 'grid', 'weights', 'impartiality']
/** The same in a file that holds the others' marks too, because the secretariat has opened them. */
const openedViews: readonly ScoringView[] = ['one', 'grid', 'together', 'weights', 'impartiality']

/** The members' marks: given by keyboard, seen together, weighed; and who may take part. */
export function ScoringScreen() {
  const table = useScoringTable()
  const isOffice = useRoundStore(store => store.actor === secretariat)
  const isOpened = useRound(selectOpened)
  const chosen = useScoringView(store => store.view)
  const views = isOffice ? allViews : isOpened ? openedViews : memberViews
  const view = views.includes(chosen) ? chosen : 'one'
  if (table === null) return <EmptyState title="Ingen runde er åpen" />
  const content: Readonly<Record<ScoringView, () => ReactNode>> = {
    one: () => (
      <WithMembers table={table}>
        <OneApplication table={table} />
      </WithMembers>
    ),
    grid: () => (
      <WithMembers table={table}>
        <MarkGrid table={table} />
      </WithMembers>
    ),
    together: () => (
      <WithApplications
        table={table}
        content={<AfterHandingIn content={<AfterLock content={<Together table={table} />} />} />}
      />
    ),
    agreement: () => (
      <WithApplications
        table={table}
        content={<AfterHandingIn content={<AfterLock content={<AgreementPanel table={table} />} />} />}
      />
    ),
    weights: () => <WeightsPanel table={table} />,
    impartiality: () => <WithApplications table={table} content={<ImpartialityPanel table={table} />} />,
    members: () => <MembersPanel table={table} />,
  }
  return (
    <div className="screen scoring">
      {table.criteria[0]?.optional ? (
        <p className="scoring-aid">
          {table.scheme.criteria.length === 0
            ? 'Utlysningen har ingen kriterier. Poengene er bare til hjelp, og gis på det som utlysningen prioriterer.'
            : 'Søknadene vurderes samlet etter skjønn. Poengene er bare til hjelp.'}
        </p>
      ) : null}
      <Tabs
        label="Visninger av poengene"
        current={view}
        onChange={openScoringView}
        tabs={views.map(id => ({
          id,
          label: names[id],
          content: id === view ? <div className="scoring-view">{content[id]()}</div> : null,
        }))}
      />
    </div>
  )
}

interface Props {
  readonly table: ScoringTable
}

/** Marks need criteria, applications and somebody who gives them. */
function WithMembers({ table, children }: Props & { readonly children: ReactNode }) {
  if (table.members.length > 0) {
    return (
      <WithApplications
        table={table}
        content={
          <>
            <MemberBar table={table} />
            {children}
          </>
        }
      />
    )
  }
  return (
    <EmptyState
      title="Ingen medlemmer kan gi poeng"
      action={
        <Button variant="primary" onClick={() => openScoringView('members')}>
          Gå til medlemmene
        </Button>
      }
    >
      Legg inn medlemmene under «Medlemmer». Bare medlemmer med stemmerett gir poeng, ikke observatører eller
      sekretariatet.
    </EmptyState>
  )
}

/** A member's own marks come first: what the others have given is not shown before handing in. */
function AfterHandingIn({ content }: { readonly content: ReactNode }) {
  const isOpen = useRoundStore(({ state, actor }) => seesOthers(state.fields, actor))
  if (isOpen) return content
  return (
    <EmptyState
      title="Poengene til de andre er skjult"
      action={
        <Button variant="primary" onClick={() => openScoringView('one')}>
          Gå til mine poeng
        </Button>
      }
    >
      De vises når du har levert dine egne, eller når sekretariatet åpner dem.
    </EmptyState>
  )
}

function WithApplications({ table, content }: Props & { readonly content: ReactNode }) {
  if (table.criteria.length === 0) {
    return (
      <EmptyState title="Ordningen har ikke noe å gi poeng på">
        Legg kriterier eller prioriteringer inn i ordningen, og lag runden på nytt.
      </EmptyState>
    )
  }
  if (table.applications.length > 0) return content
  return <EmptyState title="Ingen søknader å vurdere">Importer søknadene fra menyen Fil.</EmptyState>
}
