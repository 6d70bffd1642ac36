import { Fragment } from 'react'
import { acceleratorKeys } from './accelerator-text'
import './key-hint.css'

export interface KeyHintProps {
  /** As in the list of menu commands: `CmdOrCtrl+1`. */
  readonly accelerator: string
  readonly platform: string
}

/** The keys of a shortcut. */
export function KeyHint({ accelerator, platform }: KeyHintProps) {
  return (
    <span className="key-hint">
      {acceleratorKeys(accelerator, platform).map((key, place) => (
        <Fragment key={key}>
          {place > 0 ? <span className="muted"> + </span> : null}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
