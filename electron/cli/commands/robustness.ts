import { instanceOfRound } from '#electron/round/allocate-round'
import { createSolver } from '#electron/work/solve'
import { decodeInstance, type Instance } from '#shared/allocation/instance'
import type { MethodId } from '#shared/allocation/result'
import { computeRobustness } from '#shared/allocation/robustness'
import type { Arguments, Command } from '../command'
import { misuse, refuse } from '../failure'
import { openRoundArgument, readJsonFile } from '../round-argument'
import { methodOption } from './allocate'

const usage = 'robustness <runde>|--instance <fil> [--samples <antall>] [--seed <tall>] [--method <id>]'

export const robustness: Command = {
  name: 'robustness',
  usage,
  summary: 'Viser hvilke tildelinger som holder uansett vekter, og hvilke som er på vippen.',
  options: ['instance', 'samples', 'seed', 'method'],
  run: async (args, { print }) => {
    const samples = countOption(args, 'samples', 10_000, 1_000_000)
    const seed = countOption(args, 'seed', 1, Number.MAX_SAFE_INTEGER)
    const method: MethodId = args.options.method === undefined ? 'ranked' : methodOption(args, usage)
    const instance = await instanceOf(args)
    const solver = createSolver()
    try {
      const result = await computeRobustness(instance, { samples, seed, method, solve: solver.solve })
      if (!result.ok) refuse(result.error.message)
      for (const { id, set, fundedShare } of result.value.applications) {
        print(`${id}: ${setNames[set]}, får tilskudd i ${Math.round(fundedShare * 100)} % av vektingene`)
      }
      return { json: result.value, exitCode: 0 }
    } finally {
      await solver.dispose()
    }
  },
}

const setNames = { core: 'sikker', borderline: 'på vippen', exterior: 'utenfor' } as const

async function instanceOf(args: Arguments): Promise<Instance> {
  if (args.options.instance === undefined) {
    const round = await openRoundArgument(args.words[0], usage)
    const instance = instanceOfRound(round.document.state.fields, {})
    if (!instance.ok) refuse(...instance.error)
    return instance.value
  }
  if (args.words.length > 0) misuse(`Oppgi enten en runde eller --instance, ikke begge. Bruk: ${usage}`)
  const decoded = decodeInstance(await readJsonFile(args.options.instance))
  if (!decoded.ok) refuse(...decoded.error.map(({ message }) => message))
  return decoded.value
}

function countOption({ options }: Arguments, name: string, standard: number, most: number): number {
  const text = options[name]
  if (text === undefined) return standard
  const count = /^\d+$/.test(text) ? Number(text) : 0
  if (count < 1 || count > most) misuse(`--${name}: «${text}» er ikke et helt tall fra 1 til ${most}.`)
  return count
}
