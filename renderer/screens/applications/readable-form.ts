import type { ApplicationForm } from '#shared/round/application-form'
import type { Scheme } from '#shared/scheme/scheme'

/** The form with the names of priorities and target groups where the applicant gave the scheme's ids. */
export function readableForm(form: ApplicationForm, scheme: Scheme | null): ApplicationForm {
  if (scheme === null || (form.priorities === undefined && form.targetGroups === undefined)) return form
  const names = new Map<string, string>([
    ...scheme.priorities.map(({ id, label }): [string, string] => [id, label]),
    ...scheme.targetGroups.map(({ id, text }): [string, string] => [id, text]),
  ])
  const named = (items: readonly string[] | undefined) => items?.map(item => names.get(item) ?? item)
  return { ...form, priorities: named(form.priorities), targetGroups: named(form.targetGroups) }
}
