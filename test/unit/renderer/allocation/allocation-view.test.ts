import { describe, expect, it } from 'vitest'
import { buildRows, endOfMoney } from '#renderer/screens/allocation/allocation-rows'
import { sumAllocation } from '#renderer/screens/allocation/allocation-sums'
import { buildQuestion } from '#renderer/screens/allocation/build-question'
import { fitColumns } from '#renderer/screens/allocation/fit-columns'
import { workingLines } from '#renderer/screens/allocation/working-text'
import { selectScores } from '#renderer/stores/round-store'
import { allocate } from '#shared/allocation/allocate'
import { plainNames } from '#shared/allocation/plain-names'
import type { MethodId } from '#shared/allocation/result'
import type { RoundState } from '#shared/round/fold'
import { lockSet } from '#shared/round/kinds/allocation-entries'
import { markSet } from '#shared/round/kinds/assessment-entries'
import { decisionSet } from '#shared/round/kinds/decision-entries'
import { screeningConcluded } from '#shared/round/kinds/screening-entries'
import { selectLocks, selectStanding } from '#shared/round/round-view'
import { idOf, type SmallApplication, smallRound, vestViken } from './small-round'

const solve = () => Promise.reject(new Error('No method here needs a solver'))

async function viewOf(
  { fields }: RoundState,
  choices: { method?: MethodId; frameKroner: number; rules?: Record<string, unknown> },
) {
  const { question, instance } = buildQuestion(fields, vestViken, { method: 'ranked', rules: {}, ...choices })
  if (!instance.ok) throw new Error(instance.error.join('\n'))
  const result = await allocate(instance.value, question.method, { solve })
  if (!result.ok) throw new Error(result.error.message)
  const candidates = selectStanding(fields)
  const groups = instance.value.applications.flatMap(application => application.groups)
  const names = plainNames(candidates, vestViken, groups)
  const rows = buildRows({
    candidates: candidates.filter(({ id }) => result.value.awards.some(award => award.applicationId === id)),
    scores: selectScores(fields),
    locks: selectLocks(fields),
    year: '2025',
    instance: instance.value,
    result: result.value,
    other: null,
    inText: names.inText,
  })
  return { rows, result: result.value, instance: instance.value, names, question }
}

const three: readonly SmallApplication[] = [
  { number: 1, mark: 3, requested: 400, side: 'kommune' },
  { number: 2, mark: 5, requested: 500, side: 'sykehus' },
  { number: 3, mark: 4, requested: 300, side: 'kommune' },
]

describe('the table of a distribution', () => {
  it('stands in the order of the method, best first, and says who gets what', async () => {
    const { rows } = await viewOf(smallRound(1_000, three), { frameKroner: 1_000 })
    expect(
      rows.map(({ place, number, awardKroner, outcome }) => [place, number, awardKroner, outcome]),
    ).toEqual([
      [1, 2, 500, 'granted'],
      [2, 3, 300, 'granted'],
      [3, 1, 0, 'none'],
    ])
  })

  it('calls applications by their number in every reason, never by an id', async () => {
    const { rows } = await viewOf(smallRound(1_000, three), {
      frameKroner: 1_000,
      rules: { exclusive: [[idOf(2), idOf(3)]] },
    })
    expect(rows[1]?.reason).toBe('Ikke innvilget: kan ikke innvilges sammen med søknad 2.')
  })

  it('leaves an application without marks without a score, in the last place', async () => {
    const { rows } = await viewOf(smallRound(1_000, [{ number: 9, requested: 100 }, ...three]), {
      frameKroner: 1_000,
    })
    expect([rows.at(-1)?.number, rows.at(-1)?.score]).toEqual([9, null])
  })

  it('leaves out an application that is dismissed', async () => {
    const dismissed = screeningConcluded({
      applicationId: idOf(2),
      conclusion: { status: 'dismissed', reason: 'Kom for sent.' },
    })
    const { rows } = await viewOf(smallRound(1_000, three, [dismissed]), { frameKroner: 1_000 })
    expect(rows.map(({ number }) => number)).toEqual([3, 1])
  })

  it('shows, for a manual distribution, the amounts that stand in the decisions', async () => {
    const decided = decisionSet({
      applicationId: idOf(1),
      decision: {
        outcome: 'reduced',
        awardByYear: { 2025: 350 },
        reasons: { rules: '', facts: '', considerations: '' },
        conditions: [],
        calculatedKroner: null,
        departure: '',
      },
    })
    const { rows } = await viewOf(smallRound(1_000, three, [decided]), {
      method: 'manual',
      frameKroner: 1_000,
    })
    expect(rows.map(({ number, awardKroner }) => [number, awardKroner])).toEqual([
      [2, 0],
      [3, 0],
      [1, 350],
    ])
  })
})

describe('the line where the money ends', () => {
  it('stands under the last one funded, with the skipped ones above it', async () => {
    const { rows } = await viewOf(smallRound(700, three), { frameKroner: 700 })
    expect(rows.map(({ number, awardKroner }) => [number, awardKroner])).toEqual([
      [2, 500],
      [3, 0],
      [1, 0],
    ])
    expect(endOfMoney(rows)).toEqual({ afterId: idOf(2), lockedBelow: 0 })
  })

  it('stays where it is when one below is locked in, and counts it', async () => {
    const lock = lockSet({ applicationId: idOf(1), lock: 'fund' })
    const { rows } = await viewOf(smallRound(900, three, [lock]), { frameKroner: 900 })
    expect(endOfMoney(rows)).toEqual({ afterId: idOf(2), lockedBelow: 1 })
  })

  it('is not drawn when everybody gets something or nobody does', async () => {
    const all = await viewOf(smallRound(1_200, three), { frameKroner: 1_200 })
    const none = await viewOf(smallRound(100, three), { frameKroner: 100 })
    expect([endOfMoney(all.rows), endOfMoney(none.rows)]).toEqual([null, null])
  })
})

describe('the sums above the table', () => {
  it('add the awards up to the frame with the rest, and by side', async () => {
    const { result, instance } = await viewOf(smallRound(1_000, three), { frameKroner: 1_000 })
    expect(sumAllocation(result, instance)).toEqual({
      frameKroner: 1_000,
      awardedKroner: 800,
      restKroner: 200,
      reservedKroner: 0,
      granted: 2,
      reduced: 0,
      applications: 3,
      balances: true,
      sides: [
        { group: 'side:sykehus', awardedKroner: 500, funded: 1, applications: 1, share: 0.625 },
        { group: 'side:kommune', awardedKroner: 300, funded: 1, applications: 2, share: 0.375 },
      ],
    })
  })

  it('say so when the awards and the rest do not come to the frame', async () => {
    const { result, instance } = await viewOf(smallRound(1_000, three), { frameKroner: 1_000 })
    expect(sumAllocation({ ...result, remainder: 199 }, instance).balances).toBe(false)
  })

  it('name what a rule holds back', async () => {
    const { result, instance } = await viewOf(smallRound(1_000, three), {
      frameKroner: 1_000,
      rules: { reserve: { 2025: 150 } },
    })
    expect(sumAllocation(result, instance)).toMatchObject({ reservedKroner: 150, balances: true })
  })
})

describe('the working', () => {
  it('can be read aloud line by line and ends in the equation', async () => {
    const { result, names } = await viewOf(smallRound(1_000, three), { frameKroner: 1_000 })
    const plain = (text: string) => text.replaceAll('\u00a0', ' ')
    const { heading, lines, ending } = workingLines(result, names.inText)
    expect(plain(heading)).toBe('«Etter rang» på en ramme på 1 000 kr, 3 søknader.')
    expect(lines.map(plain)).toEqual([
      '1. Søknad 2: 5,00 poeng, 500 kr, rest 1 000 kr → innvilget',
      '2. Søknad 3: 4,00 poeng, 300 kr, rest 500 kr → innvilget',
      '3. Søknad 1: 3,00 poeng, 400 kr, rest 200 kr → ikke innvilget (trenger 400 kr, og det er 200 kr igjen)',
    ])
    expect(plain(ending)).toBe('Tildelt 800 kr + rest 200 kr = ramme 1 000 kr.')
  })
})

describe('names in front of people', () => {
  it('keep apart a group whose key begins like that of another', () => {
    const names = plainNames([], vestViken, ['priority:vv-p1', 'priority:vv-p10'])
    const [first] = vestViken.priorities
    expect(names.inText('priority:vv-p10 og priority:vv-p1')).toBe(`vv-p10 og ${first?.text}`)
  })

  it('say numbers for ids, and words for groups', () => {
    const { fields } = smallRound(1_000, [...three, { number: 12, requested: 100, side: 'kommune' }])
    const names = plainNames(selectStanding(fields), vestViken, ['side:kommune', 'applicant:Søker 1'])
    expect(names.inText(`søknad ${idOf(12)} og ${idOf(1)}, minst 40 % til side:kommune`)).toBe(
      'søknad 12 og 1, minst 40 % til kommuner',
    )
  })
})

describe('when a new distribution is asked for', () => {
  const key = (state: RoundState, changes: object = {}) =>
    buildQuestion(state.fields, vestViken, { method: 'ranked', frameKroner: 1_000, rules: {}, ...changes })
      .question.key

  it('is when frame, rule, method, lock or score is another', () => {
    const round = smallRound(1_000, three)
    const locked = smallRound(1_000, three, [lockSet({ applicationId: idOf(1), lock: 'never' })])
    const marked = smallRound(1_000, [{ number: 1, mark: 2, requested: 400 }, ...three.slice(1)])
    const keys = [
      key(round),
      key(round, { frameKroner: 999 }),
      key(round, { rules: { threshold: 3 } }),
      key(round, { method: 'bands' }),
      key(locked),
      key(marked),
    ]
    expect(new Set(keys).size).toBe(6)
  })

  it('is not when something is written that it does not hang on', () => {
    const comment = markSet({
      memberId: 'm1',
      applicationId: idOf(1),
      criterionId: 'a',
      mark: { mark: null, comment: 'Uklart budsjett' },
    })
    expect(key(smallRound(1_000, three, [comment]))).toBe(key(smallRound(1_000, three)))
  })
})

describe('the columns', () => {
  const columns = [
    { id: 'title', width: 230, grows: true },
    { id: 'minimum', width: 90 },
    { id: 'award', width: 100 },
    { id: 'reason', width: 200 },
  ]
  const rule = { dispensable: ['reason', 'minimum'], leastGrowing: 150 }
  const shown = (width: number) => fitColumns(columns, width, rule).map(({ id, width }) => `${id} ${width}`)

  it('are all there when there is room', () => {
    expect(shown(660)).toEqual(['title 230', 'minimum 90', 'award 100', 'reason 200'])
  })

  it('give way one by one in a narrow window, and then the title gets narrower; the award never goes', () => {
    expect(shown(659)).toEqual(['title 230', 'minimum 90', 'award 100'])
    expect(shown(459)).toEqual(['title 230', 'award 100'])
    expect(shown(300)).toEqual(['title 150', 'award 100'])
  })
})
