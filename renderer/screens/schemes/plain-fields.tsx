import { Fieldset } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { Checkbox } from '#renderer/components/checkbox'
import { DateField } from '#renderer/components/date-field'
import { NumberField } from '#renderer/components/number-field'
import { Select } from '#renderer/components/select'
import { TextField } from '#renderer/components/text-field'
import { listAt, type Path, textOf } from './draft'
import type { FieldSpec, Option } from './field-spec'
import { numberText, readLines, readNumberText } from './number-text'
import { usePlace, useSchemeForm } from './scheme-form'

type Props<Kind extends FieldSpec['kind']> = {
  readonly spec: Extract<FieldSpec, { readonly kind: Kind }>
  readonly path: Path
}

const noItem = ''

export function Fault({ error }: { readonly error: string | undefined }) {
  return error === undefined ? null : <p className="scheme-fault">{error}</p>
}

export function PlainText({ spec, path }: Props<'text'>) {
  const { value, error, readOnly, change } = usePlace(path)
  const text = typeof value === 'string' ? value : ''
  const write = (next: string) => change(next === '' && spec.optional ? null : next)
  const shared = { label: spec.label, description: spec.hint, value: text, readOnly, error }
  // Decided once: a field that changed its kind under the cursor would lose it.
  const [isLong] = useState(spec.rows !== undefined || text.length > 90)
  return isLong ? (
    <TextField
      {...shared}
      multiline
      className="scheme-wide"
      rows={Math.min(8, Math.max(spec.rows ?? 1, Math.ceil(text.length / 85)))}
      onChange={event => write(event.target.value)}
    />
  ) : (
    <TextField {...shared} className="scheme-wide" onChange={event => write(event.target.value)} />
  )
}

export function WholeNumber({ spec, path }: Props<'number'>) {
  const { value, error, readOnly, change } = usePlace(path)
  return (
    <TextField
      className="scheme-number numbers"
      label={spec.label}
      description={spec.hint}
      inputMode="numeric"
      value={numberText(value)}
      readOnly={readOnly}
      error={error}
      onChange={event => change(readNumberText(event.target.value))}
    />
  )
}

export function KronerPlace({ spec, path }: Props<'kroner'>) {
  const { value, error, readOnly, change } = usePlace(path)
  return (
    <NumberField
      label={spec.label}
      {...(spec.hint === undefined ? {} : { description: spec.hint })}
      amount={typeof value === 'number' ? value : null}
      readOnly={readOnly}
      {...(error === undefined ? {} : { error })}
      onCommit={change}
    />
  )
}

export function DayPlace({ spec, path }: Props<'day'>) {
  const { value, error, readOnly, change } = usePlace(path)
  return (
    <div>
      <DateField
        label={spec.label}
        date={typeof value === 'string' ? value : null}
        readOnly={readOnly}
        onCommit={change}
      />
      <Fault error={error} />
    </div>
  )
}

export function DeadlinePlace({ spec, path }: Props<'deadline'>) {
  const { value, error, readOnly, change } = usePlace(path)
  const [day = '', clock = ''] = typeof value === 'string' ? value.split('T') : []
  return (
    <div>
      <div className="scheme-row">
        <DateField
          label={spec.label}
          date={day === '' ? null : day}
          readOnly={readOnly}
          onCommit={date => change(date === null ? null : clock === '' ? date : `${date}T${clock}`)}
        />
        <TextField
          className="scheme-clock numbers"
          label="Klokkeslett"
          placeholder="tt:mm"
          value={clock}
          readOnly={readOnly || day === ''}
          onChange={event => change(event.target.value === '' ? day : `${day}T${event.target.value}`)}
        />
      </div>
      <Fault error={error} />
    </div>
  )
}

export function YesNo({ spec, path }: Props<'yes-no'>) {
  const { value, readOnly, change } = usePlace(path)
  return <Checkbox label={spec.label} checked={value === true} disabled={readOnly} onChange={change} />
}

export function Choice({ spec, path }: Props<'select'>) {
  const { value, error, readOnly, change } = usePlace(path)
  return (
    <div>
      <Select
        label={spec.label}
        value={typeof value === 'string' ? value : ''}
        options={spec.options}
        disabled={readOnly}
        onChange={change}
      />
      {spec.hint === undefined ? null : <p className="muted">{spec.hint}</p>}
      <Fault error={error} />
    </div>
  )
}

export function Lines({ spec, path }: Props<'lines'>) {
  const { value, error, readOnly, change } = usePlace(path, true)
  const list = Array.isArray(value) ? value : []
  const text = list.map(numberText).join('\n')
  return (
    <TextField
      className="scheme-wide"
      label={spec.label}
      description={spec.hint}
      multiline
      rows={Math.min(
        12,
        Math.max(
          2,
          list.reduce((sum, line) => sum + Math.ceil((numberText(line).length + 1) / 85), 0),
        ),
      )}
      value={text}
      readOnly={readOnly}
      error={error}
      onChange={event => change(readLines(event.target.value, spec.numeric === true))}
      onBlur={() => {
        if (!readOnly && list.includes('')) change(list.filter(line => line !== ''))
      }}
    />
  )
}

export function Choices({ spec, path }: Props<'choices'>) {
  return <CheckList label={spec.label} path={path} options={spec.options} emptyIsNull={false} />
}

export function References({ spec, path }: Props<'references'>) {
  return <CheckList label={spec.label} path={path} options={useItems(spec.list)} emptyIsNull />
}

export function Reference({ spec, path }: Props<'reference'>) {
  const { value, error, readOnly, change } = usePlace(path)
  const { draft } = useSchemeForm()
  const items = useItems(spec.list)
  const own = textOf(listAt(draft, spec.list)[Number(path.at(-2))], 'id')
  const shown =
    spec.without === 'children'
      ? items.filter(
          ({ value: id }, index) => id !== own && textOf(listAt(draft, spec.list)[index], 'parentId') === '',
        )
      : items
  const current = typeof value === 'string' ? value : noItem
  const known = current === noItem || shown.some(item => item.value === current)
  return (
    <div>
      <Select
        label={spec.label}
        value={current}
        options={[
          { value: noItem, label: spec.optional ? 'Ingen' : 'Velg …' },
          ...shown,
          ...(known ? [] : [{ value: current, label: 'Finnes ikke lenger' }]),
        ]}
        disabled={readOnly}
        onChange={id => change(id === noItem && spec.optional ? null : id)}
      />
      <Fault error={error === undefined ? undefined : 'Velg en som finnes.'} />
    </div>
  )
}

interface CheckListProps {
  readonly label: string
  readonly path: Path
  readonly options: readonly Option[]
  readonly emptyIsNull: boolean
}

function CheckList({ label, path, options, emptyIsNull }: CheckListProps) {
  const { value, error, readOnly, change } = usePlace(path, true)
  const chosen = new Set(Array.isArray(value) ? value : [])
  function set(option: string, checked: boolean) {
    if (checked) chosen.add(option)
    else chosen.delete(option)
    const next = options.map(item => item.value).filter(id => chosen.has(id))
    change(next.length === 0 && emptyIsNull ? null : next)
  }
  return (
    <Fieldset className="scheme-choices">
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {options.map(option => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={chosen.has(option.value)}
          disabled={readOnly}
          onChange={checked => set(option.value, checked)}
        />
      ))}
      <Fault error={error} />
    </Fieldset>
  )
}

function useItems(list: Path): readonly Option[] {
  const { draft } = useSchemeForm()
  return listAt(draft, list).map((item, index) => ({
    value: textOf(item, 'id'),
    label: textOf(item, 'label') || textOf(item, 'name') || `Nr. ${index + 1}`,
  }))
}
