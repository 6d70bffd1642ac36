import { formatNumericDate } from '#shared/i18n/format-date'
import { formatKroner } from '#shared/money/format-kroner'
import { isGroup, listAt, type Path, textOf, valueAt } from './draft'
import type { FieldSpec, Option } from './field-spec'
import { numberText } from './number-text'
import { useSchemeForm } from './scheme-form'

type Plain = Exclude<FieldSpec, { readonly kind: 'list' | 'group' | 'frame-sum' }>

/** A field of a scheme that cannot be changed, as text to read. */
export function ReadField({ spec, path }: { readonly spec: Plain; readonly path: Path }) {
  const lines = useLines(spec, path)
  return (
    <dl className="scheme-read">
      <dt>{spec.label}</dt>
      {lines.length === 0 ? <dd className="muted">Ikke oppgitt</dd> : null}
      {lines.map(line => (
        <dd key={line}>{line}</dd>
      ))}
    </dl>
  )
}

function useLines(spec: Plain, path: Path): readonly string[] {
  const { draft } = useSchemeForm()
  const value = valueAt(draft, path)
  if (value === null || value === undefined || value === '') return []
  const named = (options: readonly Option[], id: unknown) =>
    options.find(option => option.value === id)?.label ?? String(id)
  const items = (list: Path) =>
    listAt(draft, list).map(item => ({
      value: textOf(item, 'id'),
      label: textOf(item, 'label') || textOf(item, 'name'),
    }))
  const list = Array.isArray(value) ? value : []
  switch (spec.kind) {
    case 'kroner':
      return typeof value === 'number' ? [formatKroner(value)] : []
    case 'day':
      return [formatNumericDate(String(value))]
    case 'deadline': {
      const [day = '', clock] = String(value).split('T')
      return [clock === undefined ? formatNumericDate(day) : `${formatNumericDate(day)} kl. ${clock}`]
    }
    case 'yes-no':
      return [value === true ? 'Ja' : 'Nei']
    case 'select':
      return [named(spec.options, value)]
    case 'variant':
      return [named(spec.variants, isGroup(value) ? value.kind : '')]
    case 'choices':
      return list.map(id => named(spec.options, id))
    case 'references':
      return list.map(id => named(items(spec.list), id))
    case 'reference':
      return [named(items(spec.list), value)]
    case 'lines':
      return list.map(numberText)
    default:
      return [numberText(value)]
  }
}
