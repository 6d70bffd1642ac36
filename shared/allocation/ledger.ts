import type { Awards } from './check'
import type { Limits, Pool } from './limits'
import type { Candidate, Problem } from './problem'
import { sum } from './problem'

/** What has been given, what is held back for those that must get something, and what is left: with undo. */
export class Ledger {
  private readonly rows: (readonly number[] | null)[]
  private readonly decided: boolean[]
  private readonly must: boolean[]
  private readonly spent: number[]
  private readonly held: number[]

  constructor(
    private readonly problem: Problem,
    private readonly limits: Limits,
    private readonly holdOf: (candidate: Candidate) => readonly number[],
  ) {
    this.rows = problem.candidates.map(() => null)
    this.decided = problem.candidates.map(() => false)
    this.must = problem.candidates.map(() => false)
    this.spent = problem.years.map(() => 0)
    this.held = problem.years.map(() => 0)
  }

  get awards(): Awards {
    return this.rows
  }

  isMust(index: number): boolean {
    return this.must[index] === true
  }

  isIn(index: number): boolean {
    return this.isMust(index) || (this.rows[index] ?? null) !== null
  }

  isOpen(index: number): boolean {
    return this.decided[index] === false
  }

  /** Kroner not yet given in any year, less what is held back from the frames. */
  restTotal(): number {
    return sum(this.problem.available) - sum(this.spent)
  }

  /** Kroner per year that this candidate, together with those it brings along, may use. */
  restFor(index: number, bringsAlong: readonly number[]): readonly number[] {
    const own = this.isMust(index) ? this.holding(index) : []
    const others = bringsAlong.map(other => this.holding(other))
    return this.limits.capacity.map((kroner, y) => {
      const forOthers = sum(others.map(row => row[y] ?? 0))
      const rest = kroner - (this.spent[y] ?? 0) - (this.held[y] ?? 0) + (own[y] ?? 0) - forOthers
      const pools = this.limits.pools.filter(pool => pool.y === y && pool.members.has(index))
      const along = (pool: Pool) =>
        sum(bringsAlong.map((other, at) => (pool.members.has(other) ? (others[at]?.[y] ?? 0) : 0)))
      return Math.min(rest, ...pools.map(pool => this.restOfPool(pool) + (own[y] ?? 0) - along(pool)))
    })
  }

  /** From now on the candidate must get something; its holding is set aside. */
  hold(index: number): void {
    this.must[index] = true
    this.change(this.held, this.holding(index), 1)
  }

  release(index: number): void {
    this.must[index] = false
    this.change(this.held, this.holding(index), -1)
  }

  /** Closes a candidate with an award or, with null, without one. A candidate that must get something is released. */
  decide(index: number, row: readonly number[] | null): void {
    this.decided[index] = true
    this.rows[index] = row
    if (row !== null) this.change(this.spent, row, 1)
  }

  reopen(index: number): void {
    const row = this.rows[index] ?? null
    this.decided[index] = false
    this.rows[index] = null
    if (row !== null) this.change(this.spent, row, -1)
  }

  /** Whether what is set aside so far fits in every frame. */
  holdingsFit(): boolean {
    const fit = this.limits.capacity.every((kroner, y) => (this.held[y] ?? 0) <= kroner)
    return fit && this.limits.pools.every(pool => this.restOfPool(pool) >= 0)
  }

  private restOfPool({ y, kroner, members }: Pool): number {
    let rest = kroner
    for (const index of members) {
      rest -= this.rows[index]?.[y] ?? 0
      if (this.isMust(index)) rest -= this.holding(index)[y] ?? 0
    }
    return rest
  }

  private holding(index: number): readonly number[] {
    const candidate = this.problem.candidates[index]
    return candidate === undefined ? [] : this.holdOf(candidate)
  }

  private change(amounts: number[], row: readonly number[], sign: 1 | -1): void {
    row.forEach((amount, y) => {
      amounts[y] = (amounts[y] ?? 0) + sign * amount
    })
  }
}
