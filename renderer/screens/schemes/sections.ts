import { criterionFields, deadlineFields, frameFields, nameFields, priorityFields } from './call-fields'
import { appealFields, conditionFields, paymentFields, questionFields, reportingFields } from './duty-fields'
import type { Section } from './field-spec'
import { requirementFields } from './requirement-fields'

/** The parts of a scheme on the screen, in the order of a call. */
export const sections: readonly Section[] = [
  { id: 'name', name: 'Navn og organ', fields: nameFields },
  { id: 'frame', name: 'Ramme', fields: frameFields },
  { id: 'deadlines', name: 'Frister', fields: deadlineFields },
  { id: 'requirements', name: 'Krav', fields: requirementFields },
  { id: 'priorities', name: 'Prioriteringer', fields: priorityFields },
  { id: 'criteria', name: 'Kriterier', fields: criterionFields },
  { id: 'conditions', name: 'Vilkår', fields: conditionFields },
  { id: 'reporting', name: 'Rapportering', fields: reportingFields },
  { id: 'payment', name: 'Utbetaling', fields: paymentFields },
  { id: 'appeal', name: 'Klage', fields: appealFields },
  { id: 'questions', name: 'Avklaringer', fields: questionFields },
]

/** The section that a path of a scheme is shown in; the first for what is shown nowhere. */
export function sectionOf(path: string): Section | undefined {
  return sections.find(section => owns(section, path)) ?? sections[0]
}

export function owns({ fields }: Section, path: string): boolean {
  return fields.some(
    ({ name }) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`),
  )
}
