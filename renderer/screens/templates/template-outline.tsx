import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons'
import { changeTemplate } from '#renderer/commands/template-commands'
import { Button, IconButton } from '#renderer/components/button'
import { Select } from '#renderer/components/select'
import { StatusSymbol } from '#renderer/components/status'
import { requiredParts } from '#shared/document/check-template'
import { letterPartNames } from '#shared/document/letter-text-names'
import type { LetterModule, LetterPart, LetterTemplate } from '#shared/scheme/letter-template'
import { canMove, isFixed, lackingParts, moved, withNewText, withoutModule, withPart } from './template-edits'
import { conditionText, moduleName } from './template-names'

/** What is edited: a module by its id, or what stands around all of them. */
type Place = string
export const around = { frame: '#frame', logo: '#logo', fields: '#fields' } as const

interface Props {
  readonly template: LetterTemplate
  readonly place: Place
  /** The names of texts that have something wrong with them. */
  readonly wrong: ReadonlySet<string>
  readonly readOnly: boolean
  readonly onPlace: (place: Place) => void
}

const fixedPlaces = [
  { place: around.frame, name: 'Brevhode og sidefot' },
  { place: around.logo, name: 'Logo' },
  { place: around.fields, name: 'Egne felt' },
] as const

/** The letter from top to bottom: what it is made of, in an order that can be changed. */
export function TemplateOutline({ template, place, wrong, readOnly, onPlace }: Props) {
  const chosen = template.modules.find(({ id }) => id === place)
  const lacking = lackingParts(template)
  const index = template.modules.findIndex(({ id }) => id === place)

  function addText() {
    const after = chosen?.id ?? null
    let id = ''
    void changeTemplate(now => {
      const added = withNewText(now, after)
      id = added.id
      return added.template
    }).then(isWritten => isWritten && onPlace(id))
  }

  function remove(module: LetterModule) {
    const next = template.modules[index + 1] ?? template.modules[index - 1]
    void changeTemplate(now => withoutModule(now, module.id))
    onPlace(next?.id ?? around.frame)
  }

  return (
    <nav className="template-outline" aria-label="Delene av brevet">
      <div className="template-outline-tools" role="toolbar" aria-label="Rekkefølge">
        <IconButton
          label="Flytt opp"
          disabled={readOnly || chosen === undefined || !canMove(template, place, -1)}
          onClick={() => void changeTemplate(now => moved(now, place, -1))}
        >
          <ArrowUpIcon aria-hidden />
        </IconButton>
        <IconButton
          label="Flytt ned"
          disabled={readOnly || chosen === undefined || !canMove(template, place, 1)}
          onClick={() => void changeTemplate(now => moved(now, place, 1))}
        >
          <ArrowDownIcon aria-hidden />
        </IconButton>
        <IconButton
          label="Fjern fra brevet"
          disabled={readOnly || chosen === undefined || isFixed(chosen)}
          onClick={() => chosen && remove(chosen)}
        >
          <TrashIcon aria-hidden />
        </IconButton>
        <Button variant="tertiary" symbol={<PlusIcon aria-hidden />} disabled={readOnly} onClick={addText}>
          Ny tekst
        </Button>
      </div>
      <ol>
        {template.modules.map(module => (
          <li key={module.id}>
            <OutlineButton
              name={moduleName(module)}
              note={module.kind === 'part' ? '' : conditionText(module.when) || 'egen tekst'}
              isOwn={module.kind === 'text'}
              isChosen={module.id === place}
              isWrong={isWrong(module, wrong)}
              onChoose={() => onPlace(module.id)}
            />
          </li>
        ))}
      </ol>
      {lacking.length === 0 ? null : (
        <Select<LetterPart | ''>
          aria-label="Legg til en del som er tatt ut"
          value=""
          disabled={readOnly}
          options={[
            { value: '', label: 'Legg til en del …' },
            ...lacking.map(part => ({
              value: part,
              label: `${letterPartNames[part]}${requiredParts[part] === undefined ? '' : ' (må være med)'}`,
            })),
          ]}
          onChange={part => {
            if (part !== '') void changeTemplate(now => withPart(now, part, chosen?.id ?? null))
          }}
        />
      )}
      <ul aria-label="Rundt brevet">
        {fixedPlaces.map(({ place: other, name }) => (
          <li key={other}>
            <OutlineButton
              name={name}
              note=""
              isOwn={false}
              isChosen={other === place}
              isWrong={[...wrong].some(text => text.startsWith(`${name}: `))}
              onChoose={() => onPlace(other)}
            />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isWrong(module: LetterModule, wrong: ReadonlySet<string>): boolean {
  const name = moduleName(module)
  return module.kind === 'text' ? wrong.has(name) : [...wrong].some(text => text.startsWith(`${name}: `))
}

function OutlineButton(props: {
  readonly name: string
  readonly note: string
  readonly isOwn: boolean
  readonly isChosen: boolean
  readonly isWrong: boolean
  readonly onChoose: () => void
}) {
  return (
    <button
      type="button"
      className={props.isOwn ? 'outline-own' : undefined}
      aria-current={props.isChosen ? 'true' : undefined}
      onClick={props.onChoose}
    >
      <span>
        {props.name}
        {props.isWrong ? <StatusSymbol kind="warn" label="Noe må rettes" /> : null}
      </span>
      {props.note === '' ? null : <small>{props.note}</small>}
    </button>
  )
}
