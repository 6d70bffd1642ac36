import { ValidationMessage } from '@digdir/designsystemet-react'
import { type ClipboardEvent, useEffect, useId, useRef } from 'react'
import { chipNodes, readChips } from './chip-text'
import { Select } from './select'
import './chip-field.css'

export interface ChipFieldProps {
  readonly id?: string
  readonly label: string
  readonly description?: string
  /** The text, with a name in braces for each chip. */
  readonly value: string
  readonly onWrite: (text: string) => void
  readonly onCommit: () => void
  /** What a chip is called; null for one that is unknown. */
  readonly nameOf: (id: string) => string | null
  /** The chips that can be put in. */
  readonly offered: readonly { readonly id: string; readonly name: string }[]
  readonly readOnly?: boolean
  readonly error?: string | undefined
}

/** A text in which merge fields are chips: written as any text, and a chip is put in where the caret stands. */
export function ChipField(props: ChipFieldProps) {
  const { label, description, value, onWrite, onCommit, nameOf, offered, readOnly = false, error } = props
  const host = useRef<HTMLDivElement>(null)
  const caret = useRef<Range | null>(null)
  const labelId = useId()
  const noteId = useId()

  // What the person has written stays as it is on the screen; anything else that comes in is drawn.
  useEffect(() => {
    const at = host.current
    if (at === null || readChips(at) === value.replace(/\n+$/, '')) return
    at.replaceChildren(...chipNodes(document, value, nameOf))
  }, [value, nameOf])

  function keepCaret() {
    const selection = document.getSelection()
    if (selection === null || selection.rangeCount === 0 || !host.current) return
    const range = selection.getRangeAt(0)
    if (host.current.contains(range.commonAncestorContainer)) caret.current = range.cloneRange()
  }

  function put(text: string) {
    const at = host.current
    if (at === null || readOnly) return
    const range = caret.current ?? endOf(at)
    range.deleteContents()
    const nodes = chipNodes(document, text, nameOf)
    for (const node of [...nodes].reverse()) range.insertNode(node)
    range.collapse(false)
    at.focus()
    const selection = document.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    caret.current = range.cloneRange()
    onWrite(readChips(at))
  }

  function copy(event: ClipboardEvent) {
    keepCaret()
    if (caret.current === null || caret.current.collapsed) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', readChips(caret.current.cloneContents()))
    if (event.type === 'cut') put('')
  }

  return (
    <div className="chip-field">
      <div className="chip-field-head">
        <span id={labelId} className="chip-field-label">
          {label}
        </span>
        {readOnly ? null : (
          <Select
            aria-label={`Sett inn felt i ${label}`}
            value=""
            options={[
              { value: '', label: 'Sett inn felt …' },
              ...offered.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={id => {
              if (id !== '') put(`{${id}}`)
            }}
          />
        )}
      </div>
      {description === undefined ? null : (
        <p className="muted" id={noteId}>
          {description}
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: no field of the browser's own holds chips. */}
      <div
        id={props.id}
        ref={host}
        className="chip-text"
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-labelledby={labelId}
        aria-describedby={description === undefined ? undefined : noteId}
        aria-invalid={error !== undefined}
        aria-readonly={readOnly}
        contentEditable={readOnly ? false : 'plaintext-only'}
        suppressContentEditableWarning
        spellCheck
        onInput={({ currentTarget }) => {
          keepCaret()
          onWrite(readChips(currentTarget))
        }}
        onKeyUp={keepCaret}
        onMouseUp={({ target, currentTarget }) => {
          const chip = (target as HTMLElement).closest('.chip')
          if (chip !== null && !readOnly) putCaretAfter(chip, currentTarget)
          keepCaret()
        }}
        onCopy={copy}
        onCut={copy}
        onPaste={event => {
          event.preventDefault()
          keepCaret()
          put(event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n'))
        }}
        onBlur={({ currentTarget }) => {
          // A field that was typed by hand becomes a chip.
          currentTarget.replaceChildren(...chipNodes(document, readChips(currentTarget), nameOf))
          caret.current = null
          onCommit()
        }}
      />
      {error === undefined ? null : <ValidationMessage>{error}</ValidationMessage>}
    </div>
  )
}

/** A click on a chip puts the caret behind it: the chip itself holds none. */
function putCaretAfter(chip: Element, host: HTMLElement): void {
  host.focus()
  const range = document.createRange()
  range.setStartAfter(chip.nextSibling ?? chip)
  range.collapse(true)
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

function endOf(host: HTMLElement): Range {
  const range = document.createRange()
  range.selectNodeContents(host)
  range.collapse(false)
  return range
}
