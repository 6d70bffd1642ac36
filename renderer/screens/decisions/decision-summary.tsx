import { Status } from '#renderer/components/status'
import { formatKroner } from '#shared/money/format-kroner'
import type { DecisionSums } from './decision-rows'

/** The decisions against the frame: what is given, and what is left or too much. */
export function DecisionSummary({ sums }: { readonly sums: DecisionSums }) {
  const { frameKroner, awardedKroner, restKroner } = sums
  return (
    <dl className="decision-summary numbers" aria-label="Tildelt mot rammen">
      <div>
        <dt>Ramme</dt>
        <dd>{frameKroner === null ? 'ikke satt' : formatKroner(frameKroner, 'kr')}</dd>
      </div>
      <div>
        <dt>Tildelt</dt>
        <dd>{formatKroner(awardedKroner, 'kr')}</dd>
      </div>
      {restKroner === null ? null : restKroner < 0 ? (
        <div className="decision-summary-above">
          <dt>Over rammen</dt>
          <dd>
            <Status kind="stop">{formatKroner(-restKroner, 'kr')}</Status>
          </dd>
        </div>
      ) : (
        <div>
          <dt>Rest</dt>
          <dd>{formatKroner(restKroner, 'kr')}</dd>
        </div>
      )}
    </dl>
  )
}
