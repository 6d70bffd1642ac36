import { useEffect } from 'react'
import { studyExplanation } from '#renderer/commands/study-commands'
import { choicesOf } from '#renderer/stores/allocation-store'
import { useStudy } from '#renderer/stores/analysis-store'
import { useSelectionStore } from '#renderer/stores/selection-store'
import type { Explained } from '#shared/allocation/explain'
import { StudyProgress } from './study-progress'
import type { AllocationView } from './use-allocation-view'

interface Props {
  readonly view: AllocationView
}

/** What would turn the result of the chosen application, what each rule costs, and what more money would give. */
export function ExplainPanel({ view }: Props) {
  const selectedId = useSelectionStore(state => state.applicationId)
  const row = view.rows.find(({ id }) => id === selectedId) ?? null
  const rowId = row?.id ?? null
  const { question, method } = view
  const isSettled = view.main.result !== null && view.main.answered?.key === question?.key
  const key = question === null || !isSettled ? null : `${rowId ?? ''} ${question.key}`
  const study = useStudy('explain', key)
  const isMissing = study === null
  useEffect(() => {
    if (!isMissing || key === null || question === null || question.method === 'manual') return
    studyExplanation(key, choicesOf(question), rowId === null ? [] : [rowId])
  }, [isMissing, key, question, rowId])

  if (method === 'manual') {
    return (
      <p className="allocation-panel muted">
        Beløpene er satt av utvalget. Velg en metode øverst for å se hva som skal til for et annet resultat.
      </p>
    )
  }
  if (key === null) return <p className="allocation-panel muted">Det er ingen fordeling å forklare ennå.</p>
  return (
    <div className="allocation-panel">
      {study?.state === 'done' && study.answer !== null ? (
        <Answer answer={study.answer} view={view} row={row} />
      ) : (
        <StudyProgress
          kind="explain"
          study={study}
          label="Finner ut hva som skal til …"
          inText={view.names.inText}
        />
      )}
    </div>
  )
}

interface AnswerProps extends Props {
  readonly answer: Explained
  readonly row: AllocationView['rows'][number] | null
}

function Answer({ answer, view, row }: AnswerProps) {
  const { inText } = view.names
  const sentences = answer.explanations.find(({ applicationId }) => applicationId === row?.id)?.sentences
  return (
    <>
      {row === null || sentences === undefined ? (
        <p className="muted">Velg en søknad i tabellen for å se hva som ville endret resultatet for den.</p>
      ) : (
        <section className="explained" aria-live="polite">
          <h3>{`${row.number} ${row.title}`}</h3>
          <p className="muted">
            Hver av disse endringene ville alene, med alt annet likt, endret resultatet:
          </p>
          <ul>
            {sentences.map(sentence => (
              <li key={sentence}>{inText(sentence)}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="explained">
        <h3>Hva reglene koster</h3>
        {answer.rulePrices.length === 0 ? (
          <p className="muted">Ingen regler begrenser fordelingen, bare rammen.</p>
        ) : (
          <ul>
            {answer.rulePrices.map(({ text }) => (
              <li key={text}>{inText(text)}</li>
            ))}
          </ul>
        )}
      </section>
      <section className="explained">
        <h3>Hvis rammen var større</h3>
        <ul>
          {answer.nextKroner.map(({ text }) => (
            <li key={text}>{inText(text)}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
