/** A command that was refused or failed (exit 1), or was called wrongly (exit 2); the lines are for a person. */
export class CommandFailure extends Error {
  constructor(
    readonly exitCode: 1 | 2,
    readonly lines: readonly string[],
  ) {
    super(lines.join('\n'))
  }
}

export function refuse(...lines: string[]): never {
  throw new CommandFailure(1, lines)
}

export function misuse(...lines: string[]): never {
  throw new CommandFailure(2, lines)
}
