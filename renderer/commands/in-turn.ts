import { beforeWindowCloses } from './closing'

let last: Promise<unknown> = Promise.resolve()
beforeWindowCloses(async () => void (await last))

/**
 * Does changes one after the other, each from what the one before it left. A change that reads a whole decision or
 * the whole office, and writes it back with one part changed, would else take back what was written a moment ago.
 */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const done = last.then(task)
  last = done.catch(() => undefined)
  return done
}

/** Resolves when every change that has begun is on disk or refused. */
export async function turnsTaken(): Promise<void> {
  await last
}
