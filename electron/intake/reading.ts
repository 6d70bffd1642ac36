import type { FormDefaults } from '#shared/intake/form-builder'
import type { FormReading } from '#shared/intake/form-table'
import type { LabelFinder } from '#shared/intake/label-table'
import type { Caution, Rejection } from '#shared/intake/problem'
import type { ReadPacket } from '#shared/intake/report'
import type { ArchiveTree } from './archive-tree'
import type { SourceFile } from './source-file'
import type { Staging } from './staging'

/** Where a reader puts what it finds. */
export type Sink = {
  /** Names the file that is being read, so that a lost process can be traced to it. */
  begin(file: string): void
  /** A sign of life on a large file. */
  tick(bytes: number): void
  packet(packet: ReadPacket): void
  reject(file: string, part: string | null, rejection: Rejection): void
  caution(file: string, part: string | null, caution: Caution): void
}

/** What every reader is given. `skip` names files that an earlier attempt was lost on. */
export type ReadContext = {
  readonly sink: Sink
  readonly staging: Staging
  readonly find: LabelFinder
  readonly defaults: FormDefaults
  readonly skip: ReadonlySet<string>
  readonly depth: number
  /** The outermost zip that is being read, counted with all zips in it. */
  readonly tree?: ArchiveTree
}

/** What one file held. `done` means that its content has gone to the sink already. */
export type FileReading =
  | {
      readonly kind: 'forms'
      readonly file: SourceFile
      readonly reading: FormReading
      readonly list: boolean
    }
  | {
      readonly kind: 'none'
      readonly file: SourceFile
      readonly rejection: Rejection
      readonly attachable: boolean
    }
  | { readonly kind: 'done' }
