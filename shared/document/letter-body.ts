import { type LetterModule, standardTemplate, type TextModule } from '#shared/scheme/letter-template'
import type { Block } from './definition'
import type { LetterInput } from './letter-input'
import { letterPartBlocks } from './letter-parts'
import { isPrinted } from './letter-values'
import type { LetterWriter } from './letter-writer'
import { inParagraphs } from './paragraphs'

/** What the letter says under its head, in the order of its template. */
export function bodyBlocks(input: LetterInput, write: LetterWriter): Block[] {
  return printedModules(input).flatMap(module =>
    module.kind === 'part' ? letterPartBlocks[module.part](input, write) : textBlocks(module, write),
  )
}

/** The modules of the template that this letter prints: every part, and the texts whose conditions hold. */
export function printedModules(input: LetterInput): readonly LetterModule[] {
  const { modules } = input.template ?? standardTemplate
  return modules.filter(module => module.kind === 'part' || isPrinted(module.when, input))
}

function textBlocks(module: TextModule, write: LetterWriter): readonly Block[] {
  const text = write.module(module).trim()
  if (text === '') return []
  if (module.style === 'paragraph') return inParagraphs(text)
  const lines = text
    .split(/\n+/)
    .map(line => line.trim())
    .filter(line => line !== '')
  return module.style === 'list'
    ? [{ kind: 'list', items: lines }]
    : lines.map(line => ({ kind: 'heading', level: 2, text: line }))
}
