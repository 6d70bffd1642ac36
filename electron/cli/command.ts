import type { CommandName } from './command-names'

/** What a command may use of the world. */
export interface Terminal {
  /** One line of a message to a person, on standard error. */
  readonly tell: (line: string) => void
  /** One line of a result to a person, on standard output; silent where JSON was asked for. */
  readonly print: (line: string) => void
  readonly now: () => Date
}

/** The arguments of a command: words in order, and `--name value`; a switch has the value `ja`. */
export interface Arguments {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string>>
}

/** What a command came to: one JSON document, and whether something in it was rejected (exit 3) or broken (exit 1). */
export interface Outcome {
  readonly json: unknown
  readonly exitCode: 0 | 1 | 3
}

export interface Command {
  readonly name: CommandName
  /** How it is called, for the help. */
  readonly usage: string
  readonly summary: string
  /** The options it takes besides `--json` and `--passphrase-file`. */
  readonly options: readonly string[]
  /** The options that take no value; one that is given has the value `ja`. */
  readonly flags?: readonly string[]
  readonly run: (args: Arguments, terminal: Terminal) => Promise<Outcome>
}
