import { useEffect } from 'react'
import { studyWithdrawals } from '#renderer/commands/study-commands'
import { choicesOf } from '#renderer/stores/allocation-store'
import { useStudy } from '#renderer/stores/analysis-store'
import { StudyProgress } from './study-progress'
import type { AllocationView } from './use-allocation-view'

/** For each that is to get money: who gets it if that one declines. */
export function WithdrawalList({ view }: { readonly view: AllocationView }) {
  const { question, rows } = view
  const isSettled = view.main.result !== null && view.main.answered?.key === question?.key
  const key = question === null || !isSettled ? null : question.key
  const study = useStudy('withdrawals', key)
  const isMissing = study === null
  useEffect(() => {
    if (!isMissing || key === null || question === null) return
    studyWithdrawals(key, choicesOf(question))
  }, [isMissing, key, question])
  if (key === null) return null
  const placeOf = new Map(rows.map(({ id, number }) => [id, number]))
  const answer = study?.state === 'done' ? study.answer : null
  return (
    <section className="explained">
      <h3>Hvis én trekker seg</h3>
      {answer === null ? (
        <StudyProgress
          kind="withdrawals"
          study={study}
          label="Regner ut hvem som overtar …"
          inText={view.names.inText}
        />
      ) : (
        <>
          <p className="muted">De andre beholder minst det de har fått.</p>
          <ul className="numbers">
            {[...answer]
              .sort((a, b) => (placeOf.get(a.applicationId) ?? 0) - (placeOf.get(b.applicationId) ?? 0))
              .map(({ applicationId, text }) => (
                <li key={applicationId}>{view.names.inText(text)}</li>
              ))}
          </ul>
        </>
      )}
    </section>
  )
}
