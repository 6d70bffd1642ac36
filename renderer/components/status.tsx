import {
  CheckmarkCircleFillIcon,
  CircleBrokenIcon,
  CircleIcon,
  ExclamationmarkTriangleFillIcon,
  InformationSquareFillIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons'
import './status.css'

/** `idle`: not begun; `part`: begun; `good`, `note`, `warn`, `stop` as in the screening. */
export type StatusKind = 'idle' | 'part' | 'good' | 'note' | 'warn' | 'stop'

const symbols = {
  idle: CircleIcon,
  part: CircleBrokenIcon,
  good: CheckmarkCircleFillIcon,
  note: InformationSquareFillIcon,
  warn: ExclamationmarkTriangleFillIcon,
  stop: XMarkOctagonFillIcon,
} as const

/** The picture of a status; each kind has its own shape, so that colour is never alone. */
export function StatusSymbol({ kind, label }: { readonly kind: StatusKind; readonly label?: string }) {
  const Picture = symbols[kind]
  return (
    <span className="status-symbol" data-kind={kind} title={label}>
      <Picture aria-hidden />
      {label ? <span className="only-screen-reader">{label}</span> : null}
    </span>
  )
}

export interface StatusProps {
  readonly kind: StatusKind
  readonly children: string
  /** `plain` in tables, `tag` where it stands by itself. */
  readonly look?: 'plain' | 'tag'
}

/** A status in picture and words. */
export function Status({ kind, children, look = 'plain' }: StatusProps) {
  return (
    <span className="status" data-kind={kind} data-look={look}>
      <StatusSymbol kind={kind} />
      <span className="status-text">{children}</span>
    </span>
  )
}
