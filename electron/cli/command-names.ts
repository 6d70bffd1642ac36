/** The commands by name, in the order of the work; a start of the app with one of them opens no window. */
export const commandNames = [
  'schemes',
  'new',
  'import',
  'applications',
  'screening',
  'missing',
  'members',
  'marks',
  'weights',
  'bundle',
  'merge',
  'allocate',
  'robustness',
  'recommendation',
  'decide',
  'letters',
  'protocol',
  'payments',
  'document',
  'package',
  'verify',
  'demo',
  'help',
] as const

export type CommandName = (typeof commandNames)[number]
