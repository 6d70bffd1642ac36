import { Button } from '#renderer/components/button'
import { Select } from '#renderer/components/select'
import { assertNever } from '#shared/base/assert'
import { type Path, pathText, textOf } from './draft'
import type { FieldSpec } from './field-spec'
import { FrameSum } from './frame-sum'
import { ListView } from './list-view'
import {
  Choice,
  Choices,
  DayPlace,
  DeadlinePlace,
  Fault,
  KronerPlace,
  Lines,
  PlainText,
  Reference,
  References,
  WholeNumber,
  YesNo,
} from './plain-fields'
import { ReadField } from './read-field'
import { usePlace, useSchemeForm } from './scheme-form'

/** Fields of one group of the scheme, each by its kind. */
export function Fields({ fields, path }: { readonly fields: readonly FieldSpec[]; readonly path: Path }) {
  return fields.map(spec => <FieldView key={spec.name} spec={spec} path={[...path, spec.name]} />)
}

interface Props {
  readonly spec: FieldSpec
  readonly path: Path
}

function FieldView({ spec, path }: Props) {
  const { readOnly } = useSchemeForm()
  const isPart = spec.kind === 'list' || spec.kind === 'group' || spec.kind === 'frame-sum'
  if (isPart) return <EditField spec={spec} path={path} />
  if (readOnly && spec.kind !== 'variant') return <ReadField spec={spec} path={path} />
  return (
    <div className="scheme-field" data-path={pathText(path)}>
      <EditField spec={spec} path={path} />
    </div>
  )
}

function EditField({ spec, path }: Props) {
  switch (spec.kind) {
    case 'text':
      return <PlainText spec={spec} path={path} />
    case 'number':
      return <WholeNumber spec={spec} path={path} />
    case 'kroner':
      return <KronerPlace spec={spec} path={path} />
    case 'day':
      return <DayPlace spec={spec} path={path} />
    case 'deadline':
      return <DeadlinePlace spec={spec} path={path} />
    case 'yes-no':
      return <YesNo spec={spec} path={path} />
    case 'select':
      return <Choice spec={spec} path={path} />
    case 'lines':
      return <Lines spec={spec} path={path} />
    case 'choices':
      return <Choices spec={spec} path={path} />
    case 'reference':
      return <Reference spec={spec} path={path} />
    case 'references':
      return <References spec={spec} path={path} />
    case 'list':
      return <ListView spec={spec} path={path} />
    case 'group':
      return <GroupView spec={spec} path={path} />
    case 'variant':
      return <VariantView spec={spec} path={path} />
    case 'frame-sum':
      return <FrameSum />
    default:
      return assertNever(spec)
  }
}

type Of<Kind extends FieldSpec['kind']> = {
  readonly spec: Extract<FieldSpec, { readonly kind: Kind }>
  readonly path: Path
}

function GroupView({ spec, path }: Of<'group'>) {
  const { value, error, readOnly, change } = usePlace(path)
  const { blank } = spec
  return (
    <section className="scheme-group" aria-label={spec.label}>
      <div className="scheme-row">
        <h3>{spec.label}</h3>
        {blank !== undefined && value !== null && !readOnly ? (
          <Button variant="tertiary" onClick={() => change(null)} aria-label={`Fjern ${spec.label}`}>
            Fjern
          </Button>
        ) : null}
      </div>
      {value === null ? (
        <div className="scheme-row">
          <p className="muted">Ikke oppgitt.</p>
          {blank !== undefined && !readOnly ? (
            <Button onClick={() => change(blank)} aria-label={`Legg til ${spec.label}`}>
              Legg til
            </Button>
          ) : null}
        </div>
      ) : (
        <Fields fields={spec.fields} path={path} />
      )}
      <Fault error={error} />
    </section>
  )
}

function VariantView({ spec, path }: Of<'variant'>) {
  const { value, error, readOnly, change } = usePlace(path)
  const kind = textOf(value, 'kind')
  const chosen = spec.variants.find(variant => variant.value === kind)
  return (
    <>
      {readOnly ? (
        <ReadField spec={spec} path={path} />
      ) : (
        <div>
          <Select
            label={spec.label}
            value={kind}
            options={spec.variants.map(({ value: id, label }) => ({ value: id, label }))}
            onChange={next =>
              change({ kind: next, ...spec.variants.find(variant => variant.value === next)?.blank })
            }
          />
          <Fault error={error} />
        </div>
      )}
      {chosen === undefined || chosen.fields.length === 0 ? null : (
        <div className="scheme-variant">
          <Fields fields={chosen.fields} path={path} />
        </div>
      )}
    </>
  )
}
