import type { Certainty } from '#shared/round/kinds/assessment-entries'

interface Props {
  readonly certainty: Certainty | undefined
  readonly label: string
  readonly disabled: boolean
  readonly onChange: (certainty: Certainty | undefined) => void
}

const words: readonly (readonly [Certainty, string])[] = [
  ['low', 'usikker'],
  ['medium', 'ganske sikker'],
  ['high', 'sikker'],
]

/** How sure the member is of a mark, if the member wants to say so. It weighs nothing. */
export function CertaintyChoice({ certainty, label, disabled, onChange }: Props) {
  return (
    <fieldset className="certainty" disabled={disabled}>
      <legend className="only-screen-reader">Hvor sikker på poenget for {label}</legend>
      {words.map(([value, word]) => (
        <button
          key={value}
          type="button"
          tabIndex={-1}
          className="certainty-word"
          aria-pressed={value === certainty}
          onClick={() => onChange(value === certainty ? undefined : value)}
        >
          {word}
        </button>
      ))}
    </fieldset>
  )
}

/** What the key S turns to: not said, unsure, fairly sure, sure, not said. */
export function nextCertainty(now: Certainty | undefined): Certainty | undefined {
  const at = words.findIndex(([value]) => value === now)
  return words[at + 1]?.[0]
}
