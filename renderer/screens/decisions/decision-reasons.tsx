import { changeDecision } from '#renderer/commands/decision-commands'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { awardOf } from '#shared/decision/check-freeze'
import { formatKroner } from '#shared/money/format-kroner'
import type { Decision } from '#shared/round/kinds/decision-entries'
import { outcomeWords } from './outcome-words'
import {
  otherFrameIn,
  prefilledReasons,
  type ReasonSource,
  type Reasons,
  writtenForAnother,
} from './prefilled-reasons'
import { SavedField } from './saved-field'

interface Props {
  readonly id: string
  readonly decision: Decision
  readonly source: ReasonSource
  readonly readOnly: boolean
}

const parts: readonly { readonly key: keyof Reasons; readonly label: string; readonly rows: number }[] = [
  { key: 'rules', label: 'Regler', rows: 3 },
  { key: 'facts', label: 'Faktum', rows: 3 },
  { key: 'considerations', label: 'Hovedhensyn', rows: 6 },
]

/** The reasons in their three parts. They stand in the letter and the protocol as they are written here. */
export function DecisionReasons({ id, decision, source, readOnly }: Props) {
  const standard = prefilledReasons(source, decision.outcome, awardOf(decision))
  const doubts = readOnly ? [] : doubtsOf(decision, source)
  return (
    <section className="decision-part" aria-labelledby={`reasons-${id}`}>
      <h3 id={`reasons-${id}`}>Begrunnelse</h3>
      {doubts.map(doubt => (
        <p key={doubt} className="decision-doubt" role="status">
          <Status kind="warn">Les hovedhensyn på nytt</Status>
          <span>{doubt}</span>
        </p>
      ))}
      {parts.map(({ key, label, rows }) => {
        const save = (text: string) =>
          changeDecision(id, now => ({ ...now, reasons: { ...now.reasons, [key]: text } }))
        return (
          <div key={key} className="decision-reason">
            <SavedField
              name={`reasons/${id}/${key}`}
              label={label}
              text={decision.reasons[key]}
              onSave={save}
              rows={rows}
              readOnly={readOnly}
              complain={key === 'considerations' && !readOnly ? complainOfNone : undefined}
            />
            {readOnly || decision.reasons[key] === standard[key] ? null : (
              <Button
                variant="tertiary"
                aria-label={`Hent standardteksten for ${label.toLowerCase()}`}
                onClick={() => void save(standard[key])}
              >
                Hent standardteksten
              </Button>
            )}
          </div>
        )
      })}
    </section>
  )
}

const complainOfNone = (text: string) =>
  text.trim() === '' ? 'Skriv den viktigste grunnen til vedtaket.' : undefined

function doubtsOf(decision: Decision, source: ReasonSource): readonly string[] {
  const { considerations } = decision.reasons
  const other = writtenForAnother(considerations, source, decision.outcome)
  const frame = otherFrameIn(considerations, source.frameKroner)
  return [
    ...(other === null
      ? []
      : [
          `Teksten er skrevet for «${outcomeWords[other]}», men utfallet er «${outcomeWords[decision.outcome]}».`,
        ]),
    ...(frame === null
      ? []
      : [
          `Teksten sier at rammen er ${formatKroner(frame)}, men den er ${formatKroner(source.frameKroner)}.`,
        ]),
  ]
}
