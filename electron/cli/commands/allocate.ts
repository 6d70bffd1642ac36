import { criterionPartsOf, instanceOfRound } from '#electron/round/allocate-round'
import { schemeOf } from '#electron/round/round-reading'
import { createSolver } from '#electron/work/solve'
import { allocate as allocateInstance } from '#shared/allocation/allocate'
import type { CriterionPart } from '#shared/allocation/criterion-flip'
import { explainAllocation } from '#shared/allocation/explain'
import { decodeInstance, type Instance } from '#shared/allocation/instance'
import { plainNames } from '#shared/allocation/plain-names'
import { type MethodId, methodIds } from '#shared/allocation/result'
import { formatKroner } from '#shared/money/format-kroner'
import type { Fields } from '#shared/round/fields'
import { selectStanding } from '#shared/round/round-view'
import type { Arguments, Command } from '../command'
import { misuse, refuse } from '../failure'
import { kronerOption, openRoundArgument, readJsonFile, required } from '../round-argument'

const usage =
  'allocate <runde>|--instance <fil> --method <id> [--frame <kr>] [--rules <fil>] [--time-limit <sekunder>] [--explain]'

/** Other distributions that are as good, which are looked for beside the one given. */
const mostAlternatives = 3

export const allocate: Command = {
  name: 'allocate',
  usage,
  summary: `Beregner en fordeling. Metoder: ${methodIds.join(', ')}.`,
  options: ['instance', 'method', 'frame', 'rules', 'time-limit'],
  flags: ['explain'],
  run: async (args, { print }) => {
    const method = methodOption(args, usage)
    const timeLimitSeconds = secondsOption(args)
    const solver = createSolver()
    try {
      const { instance, criteria, highestMark, inText } = await readDistribution(args, method)
      const say = (text: string) => print(inText(text))
      const result = await allocateInstance(instance, method, {
        solve: solver.solve,
        timeLimitSeconds,
        alternatives: mostAlternatives,
      })
      if (!result.ok) refuse(inText(result.error.message))
      for (const { text } of result.value.trace) say(text)
      print(`Tildelt ${formatKroner(result.value.spent)}, igjen ${formatKroner(result.value.remainder)}.`)
      for (const notice of result.value.notices) say(notice)
      if (args.options.explain === undefined) return { json: result.value, exitCode: 0 }
      const compute = (changed: Instance) =>
        allocateInstance(changed, method, { solve: solver.solve, timeLimitSeconds })
      const explained = await explainAllocation(instance, result.value, compute, {
        method,
        criteria,
        ...(highestMark === undefined ? {} : { highestMark }),
      })
      for (const { applicationId, sentences } of explained.explanations) {
        say(`Søknad ${applicationId}: ${sentences.join(' ')}`)
      }
      for (const { text } of [...explained.rulePrices, ...explained.nextKroner]) say(text)
      return { json: { ...result.value, ...explained }, exitCode: 0 }
    } finally {
      await solver.dispose()
    }
  },
}

function secondsOption({ options }: Arguments): number {
  const text = options['time-limit'] ?? '60'
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0
  if (!(seconds > 0)) misuse(`--time-limit: «${text}» er ikke et antall sekunder over 0.`)
  return seconds
}

/** What is to be distributed, and what scores are made of, for explanations. */
export interface ToDistribute {
  readonly instance: Instance
  readonly criteria: Readonly<Record<string, readonly CriterionPart[]>>
  readonly highestMark?: number
  /** Text as people read it: applications by their number, groups by their name. */
  readonly inText: (text: string) => string
}

async function readDistribution(args: Arguments, method: MethodId): Promise<ToDistribute> {
  return args.options.instance ? fromInstance(args) : fromRound(args, method)
}

/** The method that was asked for. */
export function methodOption(args: Arguments, usage: string): MethodId {
  const method = required(args, 'method', usage)
  if (!(methodIds as readonly string[]).includes(method)) {
    misuse(`Metoden «${method}» finnes ikke. Velg blant ${methodIds.join(', ')}.`)
  }
  return method as MethodId
}

async function fromInstance(args: Arguments): Promise<ToDistribute> {
  if (args.words.length > 0) misuse(`Oppgi enten en runde eller --instance, ikke begge. Bruk: ${usage}`)
  const json = await readJsonFile(args.options.instance ?? '')
  const decoded = decodeInstance(await withOverrides(json, args))
  if (!decoded.ok) refuse(...decoded.error.map(({ message }) => message))
  return { instance: decoded.value, criteria: {}, inText: text => text }
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

async function fromRound(args: Arguments, method: MethodId): Promise<ToDistribute> {
  const round = await openRoundArgument(args, usage)
  const { fields } = round.document.state
  const rules = args.options.rules === undefined ? undefined : await readJsonFile(args.options.rules)
  if (rules !== undefined && (typeof rules !== 'object' || rules === null || Array.isArray(rules))) {
    refuse(`«${args.options.rules}» er ikke et regelsett. Skriv reglene som et JSON-objekt.`)
  }
  const instance = instanceOfRound(fields, {
    method,
    ...(args.options.frame === undefined ? {} : { frameKroner: kronerOption(args.options.frame, 'frame') }),
    ...(rules === undefined ? {} : { rules: rules as Record<string, unknown> }),
  })
  if (!instance.ok) refuse(...instance.error)
  return {
    instance: instance.value,
    criteria: criterionPartsOf(fields, {}),
    highestMark: schemeOf(fields).scale.max,
    inText: namesInText(fields, instance.value),
  }
}

/** Puts the numbers of a round's applications, and words for its groups, where a text has their ids. */
export function namesInText(fields: Fields, instance: Instance): (text: string) => string {
  const groups = [...new Set(instance.applications.flatMap(application => application.groups))]
  return plainNames(selectStanding(fields), schemeOf(fields), groups).inText
}
