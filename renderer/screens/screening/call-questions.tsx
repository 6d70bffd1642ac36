import { useState } from 'react'
import { answerQuestion } from '#renderer/commands/screening-commands'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { Status } from '#renderer/components/status'
import { TextField } from '#renderer/components/text-field'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import { formatDate } from '#shared/i18n/format-date'
import { type CallQuestion, selectQuestions } from '#shared/round/question-view'

/** What the call does not say: how many questions are open, and a list where each can be settled for the round. */
export function CallQuestions() {
  const questions = useRound(selectQuestions)
  const [shown, setShown] = useState(false)
  if (questions.length === 0) return null
  const open = questions.filter(({ settled }) => settled === null).length
  return (
    <>
      <Button onClick={() => setShown(true)}>
        {open === 0 ? 'Utlysningen: alt er avklart …' : `Uklart i utlysningen (${open}) …`}
      </Button>
      <Dialog
        title="Spørsmål utlysningen ikke svarer på"
        size="wide"
        open={shown}
        onClose={() => setShown(false)}
        actions={<Button onClick={() => setShown(false)}>Lukk</Button>}
      >
        <p className="muted">
          Skriv hva som er avklart, og hvem som har avklart det. Svarene blir stående i journalen og i
          rapporten fra formalkontrollen.
        </p>
        <ol className="call-questions">
          {questions.map((question, index) => (
            <li key={question.id}>
              <Question question={question} number={index + 1} />
            </li>
          ))}
        </ol>
      </Dialog>
    </>
  )
}

interface Props {
  readonly question: CallQuestion
  readonly number: number
}

function Question({ question: { id, text, settled }, number }: Props) {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const [answer, setAnswer] = useState('')
  if (settled !== null) {
    return (
      <>
        <p>{text}</p>
        <Status kind="good">{`Avklart ${formatDate(settled.on)}`}</Status>
        <p>{settled.answer}</p>
        <Button
          variant="tertiary"
          disabled={readOnly}
          aria-label={`Åpne spørsmål ${number} igjen`}
          onClick={() => {
            setAnswer(settled.answer)
            void answerQuestion(id, null)
          }}
        >
          Åpne igjen
        </Button>
      </>
    )
  }
  return (
    <>
      <p>{text}</p>
      <TextField
        label={`Avklaring av spørsmål ${number}`}
        multiline
        rows={2}
        maxLength={4000}
        readOnly={readOnly}
        value={answer}
        onChange={event => setAnswer(event.target.value)}
      />
      <Button
        disabled={readOnly || answer.trim() === ''}
        aria-label={`Merk spørsmål ${number} som avklart`}
        onClick={() => void answerQuestion(id, answer.trim())}
      >
        Merk som avklart
      </Button>
    </>
  )
}
