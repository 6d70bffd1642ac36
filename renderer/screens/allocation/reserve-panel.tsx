import { pointsText } from '#shared/allocation/text'
import { formatKroner } from '#shared/money/format-kroner'
import type { AllocationView } from './use-allocation-view'
import { WithdrawalList } from './withdrawal-list'

/** Who comes next if money is freed. */
export function ReservePanel({ view }: { readonly view: AllocationView }) {
  const { main, rows } = view
  const byId = new Map(rows.map(row => [row.id, row]))
  const reserve = main.result?.reserve ?? []
  if (reserve.length === 0) {
    return (
      <div className="allocation-panel">
        <p className="muted">Ingen søknader venter på midler i denne fordelingen.</p>
        <WithdrawalList view={view} />
      </div>
    )
  }
  return (
    <div className="allocation-panel">
      <p className="muted">Hvis noen trekker seg eller rammen øker, står disse for tur, best først.</p>
      <ol className="reserve-list numbers">
        {reserve.map(({ applicationId, benefit, missing, least }) => {
          const row = byId.get(applicationId)
          return (
            <li key={applicationId}>
              <strong title={row?.title}>{`${row?.number ?? ''} ${row?.title ?? ''}`}</strong>
              <span className="muted">
                {`${pointsText(benefit)} poeng · mangler ${formatKroner(missing, 'kr')}`}
                {least > 1 && least < missing ? ` · kan bruke en del fra ${formatKroner(least, 'kr')}` : ''}
              </span>
            </li>
          )
        })}
      </ol>
      <WithdrawalList view={view} />
    </div>
  )
}
