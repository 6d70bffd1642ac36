import { intakeLimits } from '#shared/intake/limits'
import type { Rejection } from '#shared/intake/problem'
import type { Sink } from './reading'
import { type SourceFile, sizeText } from './source-file'

/**
 * A zip with the zips inside it, counted together: a bomb hides in their number as well as in their size. What was
 * left out of it is told once, when all of it is through.
 */
export class ArchiveTree {
  readonly #place: string
  readonly #deep: string[] = []
  #files = 0
  #bytes = 0
  #over: Rejection | null = null

  constructor(place: string) {
    this.#place = place
  }

  /** Whether a zip inside may be opened; one that may not is left out and told of in the end. */
  mayOpen(name: string, depth: number): boolean {
    if (this.#over === null && depth <= intakeLimits.archive.depth) return true
    if (this.#over === null) this.#deep.push(name)
    return false
  }

  /** Counts what an opened zip holds; false where all of them together hold more than any delivery does. */
  hasRoom(name: string, entries: readonly SourceFile[]): boolean {
    const { entries: files, totalBytes } = intakeLimits.archive
    this.#files += entries.length
    this.#bytes += entries.reduce((sum, { bytes }) => sum + bytes, 0)
    const rest = `(fra og med «${name}» er ikke lest)`
    if (this.#files > files) {
      this.#over = { kind: 'too-many', what: `filer i pakken og zip-filene i den ${rest}`, limit: files }
    } else if (this.#bytes > totalBytes) {
      const what = `innholdet i pakken og zip-filene i den ${rest}`
      this.#over = { kind: 'too-large', what, limit: sizeText(totalBytes) }
    }
    return this.#over === null
  }

  /** Tells what was left out, in a line for each reason. */
  tell(sink: Sink): void {
    const [first] = this.#deep
    if (first !== undefined) {
      const rejection = { kind: 'too-deep', limit: intakeLimits.archive.depth } as const
      if (this.#deep.length === 1) sink.reject(first, null, rejection)
      else sink.reject(this.#place, null, { ...rejection, count: this.#deep.length, first })
    }
    if (this.#over !== null) sink.reject(this.#place, null, this.#over)
  }
}
