import { BarChart } from '#renderer/components/chart/bar-chart'
import { ChartFigure } from '#renderer/components/chart/chart-figure'
import { ChartKey } from '#renderer/components/chart/chart-key'
import { safetyOf, safetyWords, shareText } from '#renderer/screens/allocation/robustness/robustness-words'
import { useRobustness } from '#renderer/screens/allocation/robustness/use-robustness'
import { StudyProgress } from '#renderer/screens/allocation/study-progress'
import type { AllocationView } from '#renderer/screens/allocation/use-allocation-view'
import { percentText } from '#shared/allocation/text'

const fillOf = { safe: 'c', swing: 'b', out: 'off' } as const

/** In how many of the weightings each candidate gets something. */
export function SharePicture({ view }: { readonly view: AllocationView }) {
  const { study } = useRobustness(view, { isBounded: true, isUncertain: false })
  const answer = study?.state === 'done' ? study.answer : null
  if (answer === null) {
    return (
      <StudyProgress
        kind="robustness"
        study={study}
        label="Prøver fordelingen med mange ulike vektinger …"
        inText={view.names.inText}
      />
    )
  }
  const rows = new Map(view.rows.map(row => [row.id, row]))
  const sorted = [...answer.applications].sort(
    (a, b) => b.fundedShare - a.fundedShare || a.meanRank - b.meanRank,
  )
  const bars = sorted.map(one => {
    const row = rows.get(one.id)
    const safety = safetyOf(one)
    return {
      key: one.id,
      name: `${row?.number ?? ''} ${row?.title ?? ''}`,
      parts: [{ key: 'share', value: one.fundedShare, fill: fillOf[safety] }],
      label: shareText(one.fundedShare),
      category: safetyWords[safety].label,
    }
  })
  return (
    <ChartFigure
      title="Hvor ofte søknadene får midler når vektene endres"
      summary={`Andelen av ${answer.samples.toLocaleString('nb')} vektinger der søknaden får midler med metoden som er valgt.`}
      legend={
        <>
          <ChartKey fill="c">Sikker</ChartKey>
          <ChartKey fill="b">På vippen</ChartKey>
          <ChartKey fill="off">Utenfor</ChartKey>
        </>
      }
      table={{
        head: ['Søknad', 'Andel av vektingene', 'Kategori'],
        rows: bars.map(({ name, label, category }) => [name, label, category]),
      }}
      draw={width => <BarChart bars={bars} width={width} unit={percentText} />}
    />
  )
}
