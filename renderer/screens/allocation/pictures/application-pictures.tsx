import { BarChart, type ChartBar } from '#renderer/components/chart/bar-chart'
import { ChartFigure } from '#renderer/components/chart/chart-figure'
import { ChartKey } from '#renderer/components/chart/chart-key'
import { endOfMoney } from '#renderer/screens/allocation/allocation-rows'
import type { AllocationView } from '#renderer/screens/allocation/use-allocation-view'
import { selectScores, useRound } from '#renderer/stores/round-store'
import { pointsText } from '#shared/allocation/text'
import { formatKroner } from '#shared/money/format-kroner'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { contributionBars, fills, rankedBars } from './picture-data'

interface Props {
  readonly view: AllocationView
}

const short = (value: number) => pointsText(value).replace(/,?0+$/, '')

/** The candidates by score, and where the money ends. */
export function RankedPicture({ view: { rows } }: Props) {
  const end = endOfMoney(rows)
  const funded = rows.filter(({ awardKroner }) => (awardKroner ?? 0) > 0).length
  return (
    <ChartFigure
      title="Søknadene etter poeng"
      summary={`${funded} av ${rows.length} søknader får midler. Fylte søyler får midler, stiplede får ikke.`}
      legend={
        <>
          <ChartKey fill="a">Får midler</ChartKey>
          <ChartKey fill="off">Får ikke midler</ChartKey>
        </>
      }
      table={{
        head: ['Søknad', 'Poeng', 'Tildelt'],
        rows: rows.map(row => [
          `${row.number} ${row.title}`,
          row.score === null ? 'uten poeng' : pointsText(row.score),
          formatKroner(row.awardKroner ?? 0, 'kr'),
        ]),
      }}
      draw={width => (
        <BarChart
          bars={rankedBars(rows)}
          width={width}
          unit={short}
          cut={end === null ? null : { afterKey: end.afterId, text: 'Her slutter pengene' }}
        />
      )}
    />
  )
}

/** What the score of each candidate is made of. */
export function ContributionPicture({ view: { rows, scheme } }: Props) {
  const scores = useRound(selectScores)
  const criteria = assessmentCriteria(scheme)
  const ids = criteria.map(({ id }) => id as string)
  const bars = contributionBars(rows, scores, ids)
  const partOf = (bar: ChartBar, id: string) => bar.parts.find(({ key }) => key === id)?.value
  return (
    <ChartFigure
      title="Hva poengene består av"
      summary="Hver søyle er poengsummen til en søknad, delt på det hvert kriterium bidrar med: vekten ganger poenget."
      legend={criteria.map(({ id, label }, at) => (
        <ChartKey key={id} fill={fills[at % fills.length] ?? 'a'}>
          {label}
        </ChartKey>
      ))}
      table={{
        head: ['Søknad', ...criteria.map(({ label }) => label), 'Sum'],
        rows: bars.map(bar => [
          bar.name,
          ...ids.map(id => {
            const value = partOf(bar, id)
            return value === undefined ? '–' : pointsText(value)
          }),
          bar.label,
        ]),
      }}
      draw={width => <BarChart bars={bars} width={width} unit={short} />}
    />
  )
}
