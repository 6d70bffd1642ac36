import { allocateRound } from '#electron/round/allocate-round'
import { createSolver, type Solver } from '#electron/work/solve'
import { allocate as allocateInstance } from '#shared/allocation/allocate'
import { decodeInstance } from '#shared/allocation/instance'
import { type AllocationResult, type MethodId, methodIds } from '#shared/allocation/result'
import type { Arguments, Command } from '../command'
import { misuse, refuse } from '../failure'
import { kronerOption, openRoundArgument, readJsonFile, required } from '../round-argument'

const usage = 'allocate <runde>|--instance <fil> --method <id> [--frame <kr>] [--rules <fil>]'

export const allocate: Command = {
  name: 'allocate',
  usage,
  summary: `Beregner en fordeling. Metoder: ${methodIds.join(', ')}.`,
  options: ['instance', 'method', 'frame', 'rules'],
  run: async (args, { print }) => {
    const method = methodOption(args, usage)
    const solver = createSolver()
    try {
      const result = args.options.instance
        ? await fromInstance(args, method, solver)
        : await fromRound(args, method, solver)
      for (const { text } of result.trace) print(text)
      print(`Tildelt ${result.spent} kr, igjen ${result.remainder} kr.`)
      return { json: result, exitCode: 0 }
    } finally {
      await solver.dispose()
    }
  },
}

/** The method that was asked for. */
export function methodOption(args: Arguments, usage: string): MethodId {
  const method = required(args, 'method', usage)
  if (!(methodIds as readonly string[]).includes(method)) {
    misuse(`Metoden «${method}» finnes ikke. Velg blant ${methodIds.join(', ')}.`)
  }
  return method as MethodId
}

async function fromInstance(args: Arguments, method: MethodId, solver: Solver): Promise<AllocationResult> {
  if (args.words.length > 0) misuse(`Oppgi enten en runde eller --instance, ikke begge. Bruk: ${usage}`)
  const json = await readJsonFile(args.options.instance ?? '')
  const decoded = decodeInstance(await withOverrides(json, args))
  if (!decoded.ok) refuse(...decoded.error.map(({ message }) => message))
  const result = await allocateInstance(decoded.value, method, solver)
  if (!result.ok) refuse(result.error.message)
  return result.value
}

async function withOverrides(json: unknown, { options }: Arguments): Promise<unknown> {
  if (typeof json !== 'object' || json === null) return json
  const frames = (json as { frames?: object }).frames ?? {}
  const years = Object.keys(frames)
  if (options.frame !== undefined && years.length !== 1) {
    misuse('--frame kan bare brukes når instansen har én ramme.')
  }
  return {
    ...json,
    ...(options.frame === undefined
      ? {}
      : { frames: { [years[0] ?? '']: kronerOption(options.frame, 'frame') } }),
    ...(options.rules === undefined ? {} : { rules: await readJsonFile(options.rules) }),
  }
}

async function fromRound(args: Arguments, method: MethodId, solver: Solver): Promise<AllocationResult> {
  const round = await openRoundArgument(args.words[0], usage)
  const rules = args.options.rules === undefined ? undefined : await readJsonFile(args.options.rules)
  if (rules !== undefined && (typeof rules !== 'object' || rules === null || Array.isArray(rules))) {
    refuse(`«${args.options.rules}» er ikke et regelsett. Skriv reglene som et JSON-objekt.`)
  }
  const allocated = await allocateRound(
    round.document.state.fields,
    {
      method,
      ...(args.options.frame === undefined ? {} : { frameKroner: kronerOption(args.options.frame, 'frame') }),
      ...(rules === undefined ? {} : { rules: rules as Record<string, unknown> }),
    },
    solver.solve,
  )
  if (!allocated.ok) refuse(...allocated.error)
  return allocated.value.result
}
