import { useState } from 'react'
import { BarChart } from '#renderer/components/chart/bar-chart'
import { ChartFigure } from '#renderer/components/chart/chart-figure'
import { ChartKey } from '#renderer/components/chart/chart-key'
import { Select } from '#renderer/components/select'
import type { AllocationView } from '#renderer/screens/allocation/use-allocation-view'
import { useRound } from '#renderer/stores/round-store'
import { formatKroner } from '#shared/money/format-kroner'
import { selectScenarios } from '#shared/round/scenario-view'
import { differenceBars, groupBars } from './picture-data'

interface Props {
  readonly view: AllocationView
}

const dimensions = [
  { value: 'side', label: 'Side' },
  { value: 'area', label: 'Område' },
  { value: 'target', label: 'Målgruppe' },
  { value: 'priority', label: 'Prioritering' },
  { value: 'applicant', label: 'Søker' },
] as const
type Dimension = (typeof dimensions)[number]['value']

/** Kroner as millions, for an axis. */
export const millions = (kroner: number) => `${(kroner / 1_000_000).toLocaleString('nb')} mill.`

/** What each group is given of what it asked for. */
export function GroupPicture({ view }: Props) {
  const [dimension, setDimension] = useState<Dimension>('side')
  const { instance, main, names } = view
  if (instance === null || main.result === null) return null
  const bars = groupBars(main.result, instance, dimension, names.group)
  const kroner = (amount: number | undefined) => formatKroner(amount ?? 0, 'kr')
  return (
    <>
      <Select label="Grupper" value={dimension} options={dimensions} onChange={setDimension} />
      {bars.length === 0 ? (
        <p className="muted">Ingen av søknadene oppgir dette.</p>
      ) : (
        <ChartFigure
          title="Fordeling på grupper"
          summary="Det fylte er tildelt, det stiplede er søkt om og ikke tildelt. En søknad kan være i flere grupper."
          legend={
            <>
              <ChartKey fill="a">Tildelt</ChartKey>
              <ChartKey fill="off">Søkt om, ikke tildelt</ChartKey>
            </>
          }
          table={{
            head: ['Gruppe', 'Tildelt', 'Ikke tildelt'],
            rows: bars.map(({ name, parts }) => [name, kroner(parts[0]?.value), kroner(parts[1]?.value)]),
          }}
          draw={width => <BarChart bars={bars} width={width} unit={millions} barHeight={28} />}
        />
      )}
    </>
  )
}

/** What a kept scenario gives more or less than the distribution now. */
export function DifferencePicture({ view: { rows } }: Props) {
  const scenarios = useRound(selectScenarios)
  const [chosen, setChosen] = useState('')
  const scenario = scenarios.find(({ id }) => id === chosen) ?? scenarios[0]
  if (scenario === undefined) {
    return (
      <p className="muted">
        Ingen scenarioer er lagret. Lagre et under Scenarioer, så vises forskjellen her.
      </p>
    )
  }
  const bars = differenceBars(rows, scenario.awards)
  return (
    <>
      <Select
        label="Scenario"
        value={scenario.id}
        options={scenarios.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setChosen}
      />
      {bars.length === 0 ? (
        <p>{`«${scenario.name}» gir alle søknadene det samme som fordelingen nå.`}</p>
      ) : (
        <ChartFigure
          title={`«${scenario.name}» mot fordelingen nå`}
          summary={`${bars.length} søknader får et annet beløp. Til høyre: mer enn nå. Til venstre: mindre enn nå.`}
          table={{
            head: ['Søknad', 'Endring i kroner'],
            rows: bars.map(({ name, label }) => [name, label]),
          }}
          draw={width => <BarChart bars={bars} width={width} unit={millions} />}
        />
      )}
    </>
  )
}
