import { useEffect } from 'react'
import { studyFrontier } from '#renderer/commands/study-commands'
import { ChartFigure } from '#renderer/components/chart/chart-figure'
import { LineChart } from '#renderer/components/chart/line-chart'
import { StudyProgress } from '#renderer/screens/allocation/study-progress'
import type { AllocationView } from '#renderer/screens/allocation/use-allocation-view'
import { choicesOf } from '#renderer/stores/allocation-store'
import { useStudy } from '#renderer/stores/analysis-store'
import { pointsText } from '#shared/allocation/text'
import { formatKroner } from '#shared/money/format-kroner'
import { millions } from './distribution-pictures'

/** What frames of other sizes would give, and where a larger one drops somebody. */
export function FrontierPicture({ view }: { readonly view: AllocationView }) {
  const { question } = view
  const key = question?.method === 'manual' ? null : (question?.key ?? null)
  const study = useStudy('frontier', key)
  const isMissing = study === null
  useEffect(() => {
    if (!isMissing || key === null || question === null) return
    studyFrontier(key, choicesOf(question))
  }, [isMissing, key, question])
  if (key === null) return <p className="muted">Manuelle beløp følger ikke rammen. Velg en metode først.</p>
  const frontier = study?.state === 'done' ? study.answer : null
  if (frontier === null) {
    return (
      <StudyProgress
        kind="frontier"
        study={study}
        label="Prøver rammer av ulik størrelse …"
        inText={view.names.inText}
      />
    )
  }
  const now = frontier.points.find(({ isCurrent }) => isCurrent)
  return (
    <>
      <ChartFigure
        title="Nytte mot ramme"
        summary={
          now === undefined
            ? 'Samlet nytte for rammer av ulik størrelse, med metoden og reglene som er valgt.'
            : `Rammen nå på ${formatKroner(now.frame, 'kr')} gir ${pointsText(now.benefit)} poeng samlet nytte og midler til ${now.awards} søknader.`
        }
        table={{
          head: ['Ramme', 'Samlet nytte', 'Får midler', 'Tildelt'],
          rows: frontier.points.map(({ frame, benefit, awards, spent }) => [
            formatKroner(frame, 'kr'),
            pointsText(benefit),
            String(awards),
            formatKroner(spent, 'kr'),
          ]),
        }}
        draw={width => (
          <LineChart
            points={frontier.points.map(({ frame, benefit }) => ({ x: frame, y: benefit }))}
            width={width}
            xName="Ramme"
            yName="Samlet nytte (poeng)"
            xText={millions}
            yText={String}
            mark={now === undefined ? null : { x: now.frame, y: now.benefit, text: 'Rammen nå' }}
          />
        )}
      />
      <section className="explained">
        <h3>Mister noen midler når rammen øker?</h3>
        {frontier.drops.length === 0 ? (
          <p>Nei, ikke mellom rammene som er prøvd: den som får midler, får det også med en større ramme.</p>
        ) : (
          <>
            <p>
              Ja. Med hele beløp kan en større ramme gi plass til en annen, dyrere søknad, slik at en mindre
              faller ut:
            </p>
            <ul className="numbers">
              {frontier.drops.map(({ text }) => (
                <li key={text}>{view.names.inText(text)}</li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  )
}
