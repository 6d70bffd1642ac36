import { useSavedValue } from '#renderer/commands/use-saved-text'
import { ChipField } from '#renderer/components/chip-field'
import type { OfferedField } from './template-names'

interface Props {
  /** Tells this text from every other of the template. */
  readonly name: string
  readonly label: string
  readonly description?: string
  readonly text: string
  readonly onSave: (text: string) => Promise<boolean>
  readonly offered: readonly OfferedField[]
  readonly nameOf: (id: string) => string | null
  readonly readOnly: boolean
}

/** A text of the template that saves itself; unknown fields are told of while it is written. */
export function TemplateText({ name, text, onSave, nameOf, ...rest }: Props) {
  const { value, write, commit } = useSavedValue(`template/${name}`, text, onSave)
  const unknown = [...value.matchAll(/\{(\w+)\}/g)]
    .map(([, id]) => id ?? '')
    .filter(id => nameOf(id) === null)
  return (
    <ChipField
      {...rest}
      value={value}
      onWrite={write}
      onCommit={commit}
      nameOf={nameOf}
      error={
        unknown.length === 0
          ? undefined
          : `Feltet «${unknown[0]}» finnes ikke her. Fjern det, og velg et felt fra listen.`
      }
    />
  )
}
