import type { Command } from '../command'
import type { CommandName } from '../command-names'

/** Every command, in the order of the work. Each is loaded when it is asked for: all of them together take long. */
export const commands: Readonly<Record<Exclude<CommandName, 'help'>, () => Promise<Command>>> = {
  schemes: async () => (await import('./schemes')).schemes,
  new: async () => (await import('./new')).newRound,
  import: async () => (await import('./import')).importCommand,
  applications: async () => (await import('./applications')).applications,
  screening: async () => (await import('./screening')).screening,
  missing: async () => (await import('./missing')).missing,
  members: async () => (await import('./members')).members,
  marks: async () => (await import('./marks')).marks,
  weights: async () => (await import('./weights')).weights,
  bundle: async () => (await import('./bundle')).bundle,
  merge: async () => (await import('./merge')).merge,
  allocate: async () => (await import('./allocate')).allocate,
  robustness: async () => (await import('./robustness')).robustness,
  recommendation: async () => (await import('./recommendation')).recommendation,
  decide: async () => (await import('./decide')).decide,
  letters: async () => (await import('./letters')).letters,
  protocol: async () => (await import('./protocol')).protocol,
  payments: async () => (await import('./payments')).payments,
  document: async () => (await import('./document')).documentCommand,
  package: async () => (await import('./package')).packageCommand,
  verify: async () => (await import('./verify')).verify,
  demo: async () => (await import('./demo')).demo,
}
