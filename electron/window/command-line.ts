import { resolve } from 'node:path'
import { commandNames } from '#electron/cli/command-names'

const names: ReadonlySet<string> = new Set(commandNames)

/**
 * The arguments meant for the command line: `Tildeling import …`, `Tildeling cli import …` or
 * `Tildeling --cli import …`. Null where a window is to be opened. Switches for Chromium may stand before them; while
 * the program is not packaged, so does its folder.
 */
export function commandLineOf(argv: readonly string[], packaged: boolean): readonly string[] | null {
  const given = withoutSwitches(argv.slice(1))
  const [first, ...rest] = packaged ? given : withoutSwitches(given.slice(1))
  if (first === undefined) return null
  if (first === 'cli' || first === '--cli') return rest
  return names.has(first) ? [first, ...rest] : null
}

function withoutSwitches(args: readonly string[]): readonly string[] {
  const first = args.findIndex(arg => !arg.startsWith('-') || arg === '--cli')
  return first === -1 ? [] : args.slice(first)
}

/** The round file, sealed or not, that the app was asked to open, as a full path; null where there is none. */
export function roundFileOf(argv: readonly string[], folder: string): string | null {
  const file = argv.slice(1).findLast(arg => /\.tildeling(\.age)?$/.test(arg) && !arg.startsWith('-'))
  return file === undefined ? null : resolve(folder, file)
}
