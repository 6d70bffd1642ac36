import { listInWords } from '#shared/i18n/list-in-words'
import type { requiredFields } from '#shared/scheme/requirement'
import { ask, type Check, type CheckContext, field, filledAttachments, isAnswered } from '../context'
import type { Ask } from '../finding'

/** Whether the fields that the call asks for hold something. */
export const checkFieldsPresent: Check<'fields-present'> = (context, { fields: wanted }) => {
  const missing = wanted.filter(name => !isPresent(context, name))
  const lookedAt = wanted.map(name => field(context, name === 'budget-lines' ? 'budget.lines' : name))
  const asked = (missing.length === 0 ? wanted : missing).map(name => fieldNames[name])
  const asking = ask(listInWords(asked.map(name => name.nb)), listInWords(asked.map(name => name.nn)))
  if (missing.length === 0)
    return { met: true, message: 'Feltene som kreves, er fylt ut.', lookedAt, ask: asking }
  const message = `Søknaden mangler ${asking.nb}. Be søkeren om ${missing.length === 1 ? 'det' : 'dette'}.`
  return { met: false, message, lookedAt, ask: asking }
}

type RequiredField = (typeof requiredFields)[number]

const fieldNames: Readonly<Record<RequiredField, Ask>> = {
  summary: ask('sammendrag', 'samandrag'),
  description: ask('beskrivelse av tiltaket', 'beskriving av tiltaket'),
  purpose: ask('formål', 'føremål'),
  challenge: ask('utfordringen som tiltaket skal løse', 'utfordringa som tiltaket skal løyse'),
  effect: ask('forventet effekt', 'venta effekt'),
  spread: ask('plan for spredning', 'plan for spreiing'),
  transition: ask('plan for overgang til drift', 'plan for overgang til drift'),
  period: ask('prosjektperiode', 'prosjektperiode'),
  milestones: ask('milepæler', 'milepælar'),
  'budget-lines': ask('budsjett', 'budsjett'),
}

function isPresent(context: CheckContext, name: RequiredField): boolean {
  const { form } = context
  switch (name) {
    case 'effect':
      return Object.values(form.effect ?? {}).some(isAnswered)
    case 'period':
      return form.period?.from !== undefined && form.period.to !== undefined
    case 'milestones':
      return (form.milestones ?? []).length > 0
    case 'budget-lines':
      return (
        (form.budget.lines ?? []).length > 0 ||
        filledAttachments(context).some(file => /budsjett|finansieringsplan/i.test(file.name))
      )
    default:
      return isAnswered(form[name])
  }
}
