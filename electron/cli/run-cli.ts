import { clearOpened } from '#electron/files/open-sealed'
import { DocumentNotSaved } from '#electron/round/save-whole'
import type { Arguments, Command, Terminal } from './command'
import { commands } from './commands'
import { CommandFailure, misuse } from './failure'

/**
 * Runs one command and gives its exit code: 0 done, 1 refused or failed, 2 wrong usage, 3 done but something was
 * rejected. Results go to standard output, messages to standard error.
 */
export async function runCli(argv: readonly string[]): Promise<number> {
  const asJson = argv.includes('--json')
  const terminal: Terminal = {
    tell: line => void process.stderr.write(`${line}\n`),
    print: line => {
      if (!asJson) process.stdout.write(`${line}\n`)
    },
    now: () => new Date(),
  }
  try {
    const [name, ...rest] = argv.filter(arg => arg !== '--json')
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      await help(terminal)
      return name === undefined ? 2 : 0
    }
    if (!isCommand(name)) misuse(`Kommandoen «${name}» finnes ikke. Skriv «help» for å se kommandoene.`)
    const command = await commands[name]()
    const outcome = await command.run(readArguments(command, rest), terminal)
    if (asJson) process.stdout.write(`${JSON.stringify(outcome.json, null, 2)}\n`)
    return outcome.exitCode
  } catch (cause) {
    if (cause instanceof DocumentNotSaved) {
      terminal.tell(cause.message)
      return 1
    }
    if (!(cause instanceof CommandFailure)) {
      terminal.tell(
        `Noe gikk galt i programmet: ${cause instanceof Error ? (cause.stack ?? cause.message) : cause}`,
      )
      return 1
    }
    for (const line of cause.lines) terminal.tell(line)
    return cause.exitCode
  } finally {
    clearOpened()
  }
}

function readArguments(command: Command, rest: readonly string[]): Arguments {
  const words: string[] = []
  const options: Record<string, string> = {}
  for (let index = 0; index < rest.length; index += 1) {
    const arg = rest[index] ?? ''
    if (!arg.startsWith('--')) {
      words.push(arg)
      continue
    }
    const [name = '', inline] = arg.slice(2).split(/=(.*)/s)
    if (command.flags?.includes(name) && inline === undefined) {
      options[name] = 'ja'
      continue
    }
    if (!command.options.includes(name) && name !== 'passphrase-file') {
      misuse(`«${command.name}» har ikke valget --${name}. Bruk: ${command.usage}`)
    }
    const value = inline ?? rest[index + 1]
    if (value === undefined || (inline === undefined && value.startsWith('--'))) {
      misuse(`Valget --${name} mangler en verdi. Bruk: ${command.usage}`)
    }
    if (inline === undefined) index += 1
    options[name] = value
  }
  return { words, options }
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name)
}

async function help({ tell }: Terminal): Promise<void> {
  tell('Tildeling fra kommandolinjen. --json gir ett JSON-dokument. Kommandoer:')
  const all = await Promise.all(Object.values(commands).map(load => load()))
  for (const { usage, summary } of all) tell(`  ${usage}\n      ${summary}`)
}
