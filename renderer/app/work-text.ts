import type { WorkProgress } from '#shared/ipc/round-channels'

const names: Readonly<Record<WorkProgress['job'], string>> = {
  import: 'Leser søknader',
  'take-in': 'Tar inn søknader',
  documents: 'Lager dokumenter',
  example: 'Lager eksempelrunden',
}

/** What is going on, and with which file. */
export function workText({ job, label }: WorkProgress): string {
  return label === '' ? names[job] : `${names[job]}: ${label}`
}
