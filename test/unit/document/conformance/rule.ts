import type { PdfFile } from './pdf-file'
import type { Structure } from './structure'

/** A file as the rules see it. */
export type Checked = { readonly file: PdfFile; readonly structure: Structure }

/**
 * One demand of a standard: what in a file goes against it, and how a sound file is spoiled so that it does. A rule
 * that finds nothing in its own spoiled file checks nothing.
 */
export type Rule = {
  readonly clause: string
  readonly says: string
  readonly problems: (checked: Checked) => readonly string[]
  readonly spoil: (bytes: Uint8Array) => Uint8Array
}

/** A problem, where something that should hold does not. */
export function unless(holds: boolean, problem: string): string[] {
  return holds ? [] : [problem]
}
