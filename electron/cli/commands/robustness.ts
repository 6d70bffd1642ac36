import { instanceOfRound } from '#electron/round/allocate-round'
import { roundWeighting } from '#electron/round/round-weighting'
import { createRobustnessPool } from '#electron/work/compute-robustness'
import { decodeInstance } from '#shared/allocation/instance'
import type { MethodId } from '#shared/allocation/result'
import type { RobustnessQuestion, RobustnessResult } from '#shared/allocation/robustness-result'
import { decodeWeightBounds } from '#shared/allocation/weight-bounds-schema'
import type { Arguments, Command } from '../command'
import { misuse, refuse } from '../failure'
import { openRoundArgument, readJsonFile } from '../round-argument'
import { methodOption, namesInText, type ToDistribute } from './allocate'

const usage =
  'robustness <runde>|--instance <fil> [--samples <antall>] [--seed <tall>] [--method <id>] [--bounds <fil>] [--uncertain-marks]'

export const robustness: Command = {
  name: 'robustness',
  usage,
  summary: 'Viser hvilke tildelinger som holder uansett vekter, og hvilke som er på vippen.',
  options: ['instance', 'samples', 'seed', 'method', 'bounds', 'uncertain-marks'],
  flags: ['uncertain-marks'],
  run: async (args, { print }) => {
    const samples =
      args.options.samples === undefined ? {} : { samples: countOption(args, 'samples', 1, [1, 1_000_000]) }
    const seed = countOption(args, 'seed', 1, [0, Number.MAX_SAFE_INTEGER])
    const method: MethodId = args.options.method === undefined ? 'ranked' : methodOption(args, usage)
    const { inText, ...question } = await questionOf(args)
    const bounds = await boundsOf(args)
    const pool = createRobustnessPool()
    try {
      const result = await pool.compute({
        ...question,
        ...samples,
        seed,
        method,
        uncertainMarks: args.options['uncertain-marks'] !== undefined,
        ...(bounds === undefined ? {} : { bounds }),
      })
      if (!result.ok) refuse(inText(result.error.message))
      for (const line of linesOf(result.value)) print(inText(line))
      return { json: result.value, exitCode: 0 }
    } finally {
      await pool.dispose()
    }
  },
}

/** How an application stands in the best possible distributions, whatever the weights. */
const setNames = { core: 'alltid med', borderline: 'med under noen vekter', exterior: 'aldri med' } as const

function* linesOf({
  applications,
  challenge,
  sources,
  samples,
  unmetShare,
}: RobustnessResult): Iterable<string> {
  for (const { id, set, exact, fundedShare } of applications) {
    const certainty = exact ? '' : ' (sett i trekningen, ikke bevist)'
    const share = `får tilskudd i ${Math.round(fundedShare * 100)} % av vektingene`
    yield `Søknad ${id}: ${share}. I de best mulige fordelingene: ${setNames[set]}${certainty}.`
  }
  const weights = sources.weights === 'all' ? 'alle vekter' : 'vektene som er avtalt'
  yield `Regnet over ${samples} vektinger av ${weights}${sources.marks ? ', med usikre poeng' : ''}.`
  if (unmetShare > 0)
    yield `I ${Math.round(unmetShare * 1000) / 10} % av vektingene finnes ingen fordeling som holder reglene. Der får ingen midler.`
  const count = challenge.competitors.length + challenge.more
  if (count > 0) yield `Fordelingen kan slås av ${count} andre under noen av vektene.`
  else if (challenge.exact) yield 'Ingen annen fordeling er bedre under noen av vektene. Det er bevist.'
  else yield 'Ingen annen fordeling ble funnet bedre. Det er ikke bevist.'
}

async function questionOf(
  args: Arguments,
): Promise<Pick<RobustnessQuestion, 'instance' | 'weights' | 'bounds'> & Pick<ToDistribute, 'inText'>> {
  if (args.options.instance === undefined) {
    const round = await openRoundArgument(args, usage)
    const { fields } = round.document.state
    const instance = instanceOfRound(fields, {})
    if (!instance.ok) refuse(...instance.error)
    return {
      instance: instance.value,
      ...roundWeighting(fields),
      inText: namesInText(fields, instance.value),
    }
  }
  if (args.words.length > 0) misuse(`Oppgi enten en runde eller --instance, ikke begge. Bruk: ${usage}`)
  const decoded = decodeInstance(await readJsonFile(args.options.instance))
  if (!decoded.ok) refuse(...decoded.error.map(({ message }) => message))
  return { instance: decoded.value, inText: text => text }
}

async function boundsOf({ options }: Arguments): Promise<RobustnessQuestion['bounds']> {
  if (options.bounds === undefined) return undefined
  const decoded = decodeWeightBounds(await readJsonFile(options.bounds))
  if (!decoded.ok) refuse(decoded.error)
  return decoded.value
}

function countOption(
  { options }: Arguments,
  name: string,
  standard: number,
  [least, most]: readonly [number, number],
): number {
  const text = options[name]
  if (text === undefined) return standard
  const count = /^\d+$/.test(text) ? Number(text) : -1
  if (count < least || count > most) {
    misuse(`--${name}: «${text}» er ikke et helt tall fra ${least} til ${most}.`)
  }
  return count
}
