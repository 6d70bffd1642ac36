import { forgetStudy, stopStudy } from '#renderer/commands/study-commands'
import { Button } from '#renderer/components/button'
import { Progress } from '#renderer/components/progress'
import type { Study, StudyKind } from '#renderer/stores/analysis-store'

interface Props {
  readonly kind: StudyKind
  readonly study: Study | null
  readonly label: string
  readonly inText: (text: string) => string
}

/** Long work that is under way, was stopped or failed, and what to do about it. */
export function StudyProgress({ kind, study, label, inText }: Props) {
  if (study === null || study.state === 'running') {
    return (
      <div role="status">
        <Progress
          label={label}
          {...(study === null || study.all === 0 ? {} : { done: study.done, of: study.all })}
          onCancel={() => void stopStudy(kind)}
        />
      </div>
    )
  }
  if (study.state === 'done') return null
  return (
    <div className="study-stopped" role="status">
      <p>{study.state === 'stopped' ? 'Beregningen ble avbrutt.' : inText(study.message ?? '')}</p>
      <Button onClick={() => forgetStudy(kind)}>Beregn på nytt</Button>
    </div>
  )
}
