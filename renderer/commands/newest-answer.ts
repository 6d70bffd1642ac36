/** Work that is asked for again and again, of which only the newest answer counts. */
export interface NewestAnswer<Question> {
  readonly ask: (question: Question) => void
  /** Nobody waits any longer; an answer that still comes is dropped. */
  readonly forget: () => void
}

export interface NewestAnswerParts<Question, Answer> {
  readonly compute: (question: Question) => Promise<Answer>
  /** The answer to the newest question; never called for one that a newer question has overtaken. */
  readonly settled: (question: Question, answer: Answer) => void
  /** The work on the newest question threw. */
  readonly failed: (question: Question, reason: unknown) => void
  /** A newer question waits for this one: its work may be stopped. */
  readonly overtaken: (question: Question) => void
}

/**
 * Works on one question at a time. A question that comes meanwhile waits, and takes the place of one that waited
 * already: what people type is followed, and no older answer ever replaces a newer one.
 */
export function createNewestAnswer<Question, Answer>({
  compute,
  settled,
  failed,
  overtaken,
}: NewestAnswerParts<Question, Answer>): NewestAnswer<Question> {
  let running: { readonly question: Question; wanted: boolean } | null = null
  let waiting: { readonly question: Question } | null = null

  function start(question: Question): void {
    const mine = { question, wanted: true }
    running = mine
    void compute(question).then(
      answer => {
        if (!startNext() && mine.wanted) settled(question, answer)
      },
      (reason: unknown) => {
        if (!startNext() && mine.wanted) failed(question, reason)
      },
    )
  }

  function startNext(): boolean {
    running = null
    const next = waiting
    waiting = null
    if (next !== null) start(next.question)
    return next !== null
  }

  return {
    ask(question) {
      if (running === null) return start(question)
      waiting = { question }
      overtaken(running.question)
    },
    forget() {
      waiting = null
      if (running !== null) running.wanted = false
    },
  }
}
