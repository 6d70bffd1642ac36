import type { WorkProgress } from '#shared/ipc/round-channels'

const names: Readonly<Record<WorkProgress['job'], string>> = {
  import: 'Leser søknader',
  documents: 'Lager dokumenter',
  example: 'Lager eksempelrunden',
}

/** What is going on, and with which file. */
export function workText({ job, label }: WorkProgress): string {
  return label === '' ? names[job] : `${names[job]}: ${label}`
}

/** Whether the work can be stopped half-way. The example round is of no use unless it is whole. */
export function canCancel({ job }: WorkProgress): boolean {
  return job !== 'example'
}
