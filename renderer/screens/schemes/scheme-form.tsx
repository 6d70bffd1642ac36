import { createContext, useContext } from 'react'
import type { Json } from '#shared/base/canonical-json'
import { type Path, pathText, valueAt, withoutPlace, withValueAt } from './draft'
import { type Fault, faultsAt } from './faults'

interface SchemeForm {
  readonly draft: Json
  readonly faults: readonly Fault[]
  readonly readOnly: boolean
  readonly onChange: (draft: Json) => void
}

const Form = createContext<SchemeForm>({ draft: null, faults: [], readOnly: true, onChange: () => {} })

/** Gives the fields inside it the scheme they stand in. */
export const SchemeFormProvider = Form.Provider

export function useSchemeForm(): SchemeForm {
  return useContext(Form)
}

/** One place of the scheme: its value, what is wrong with it, and how to change it. */
export function usePlace(path: Path, inside = false) {
  const { draft, faults, readOnly, onChange } = useContext(Form)
  const advice = faultsAt(faults, pathText(path), inside).map(fault => fault.advice)
  return {
    value: valueAt(draft, path),
    error: advice.length === 0 ? undefined : [...new Set(advice)].join(' '),
    readOnly,
    change: (value: Json) => onChange(withValueAt(draft, path, value)),
    leaveOut: () => onChange(withoutPlace(draft, path)),
  }
}
