import { freeFieldId, freeId } from '#shared/document/template-from-word'
import type { Language } from '#shared/i18n/language'
import type { LetterTextKey } from '#shared/i18n/letter-texts-nb'
import {
  type LetterModule,
  type LetterPart,
  type LetterTemplate,
  letterParts,
  type OwnField,
  type TextModule,
} from '#shared/scheme/letter-template'

/** The template with a module changed; as it was where it has none of that id. */
export function withModule(
  template: LetterTemplate,
  id: string,
  change: (module: TextModule) => TextModule,
): LetterTemplate {
  const modules = template.modules.map(module =>
    module.id === id && module.kind === 'text' ? change(module) : module,
  )
  return { ...template, modules }
}

/** The template with its own wording of a sentence; null goes back to the program's. */
export function withWording(
  template: LetterTemplate,
  language: Language,
  key: LetterTextKey,
  text: string | null,
): LetterTemplate {
  const { [key]: _, ...others } = template.wording[language]
  const own = text === null ? others : { ...others, [key]: text }
  return { ...template, wording: { ...template.wording, [language]: own } }
}

/** The template with a module one place up or down. The heading and the result stay first. */
export function moved(template: LetterTemplate, id: string, by: -1 | 1): LetterTemplate {
  const from = template.modules.findIndex(module => module.id === id)
  const to = from + by
  const modules = [...template.modules]
  const [module] = modules.splice(from, 1)
  if (from === -1 || module === undefined || !canMove(template, id, by)) return template
  modules.splice(to, 0, module)
  return { ...template, modules }
}

/** Whether a module can go one place up or down. */
export function canMove({ modules }: LetterTemplate, id: string, by: -1 | 1): boolean {
  const from = modules.findIndex(module => module.id === id)
  const [module, other] = [modules[from], modules[from + by]]
  return module !== undefined && other !== undefined && (isFixed(other) ? isFixed(module) : !isFixed(module))
}

/** The heading and the result stand first in every letter and cannot be taken out. */
export function isFixed(module: LetterModule): boolean {
  return module.kind === 'part' && (module.part === 'title' || module.part === 'result')
}

/** The template with an empty text after a module, and the id of the new one. */
export function withNewText(
  template: LetterTemplate,
  after: string | null,
): { readonly template: LetterTemplate; readonly id: string } {
  const id = freeId(new Set(template.modules.map(module => module.id)))
  const module: TextModule = {
    id,
    kind: 'text',
    name: 'Ny tekst',
    style: 'paragraph',
    when: { outcomes: [], where: [], unless: [] },
    nb: '',
    nn: '',
  }
  return { template: insertAfter(template, after, module), id }
}

/** The template with a part that it lacks put back, after a module. */
export function withPart(template: LetterTemplate, part: LetterPart, after: string | null): LetterTemplate {
  const taken = new Set(template.modules.map(({ id }) => id))
  const id = taken.has(part) ? `${part}-${freeId(taken)}` : part
  return insertAfter(template, after, { id, kind: 'part', part })
}

/** The parts that the template lacks, in the order of the letter. */
export function lackingParts({ modules }: LetterTemplate): readonly LetterPart[] {
  return letterParts.filter(part => !modules.some(module => module.kind === 'part' && module.part === part))
}

export function withoutModule(template: LetterTemplate, id: string): LetterTemplate {
  return { ...template, modules: template.modules.filter(module => module.id !== id) }
}

function insertAfter(template: LetterTemplate, after: string | null, module: LetterModule): LetterTemplate {
  const at = template.modules.findIndex(({ id }) => id === after)
  const fixed = template.modules.filter(isFixed).length
  const place = at === -1 ? template.modules.length : Math.max(at + 1, fixed)
  return { ...template, modules: template.modules.toSpliced(place, 0, module) }
}

/** The template with one more field of the secretariat's own. */
export function withNewField(template: LetterTemplate, name: string): LetterTemplate {
  const id = freeFieldId(name, new Set(template.ownFields.map(field => field.id)))
  return { ...template, ownFields: [...template.ownFields, { id, name, nb: '', nn: '' }] }
}

export function withField(
  template: LetterTemplate,
  id: string,
  change: (field: OwnField) => OwnField,
): LetterTemplate {
  return {
    ...template,
    ownFields: template.ownFields.map(field => (field.id === id ? change(field) : field)),
  }
}

export function withoutField(template: LetterTemplate, id: string): LetterTemplate {
  return { ...template, ownFields: template.ownFields.filter(field => field.id !== id) }
}
