import { readFile } from 'node:fs/promises'
import { type FileRound, openFileRound, saveFileRound } from '#electron/round/file-round'
import { parseKroner } from '#shared/money/parse-kroner'
import type { Action } from '#shared/round/entry-kind'
import { selectInfo } from '#shared/round/round-view'
import type { Arguments } from './command'
import { misuse, refuse } from './failure'

/** Opens the round that a command is about (its first word, or a path); refuses where there is none. */
export async function openRoundArgument(
  of: Arguments | string | undefined,
  usage: string,
): Promise<FileRound> {
  const args = typeof of === 'object' ? of : { words: of === undefined ? [] : [of], options: {} }
  const [path] = args.words
  if (path === undefined) misuse(`Oppgi hvilken runde det gjelder. Bruk: ${usage}`)
  const opened = await openFileRound(path, { passphrases: await passphrasesOf(args) })
  if (!opened.ok) refuse(opened.error.message)
  if (selectInfo(opened.value.document.state.fields) === null) {
    refuse(`«${path}» inneholder ingen runde som kan vises. Bruk en kopi av filen.`)
  }
  const { readOnly } = opened.value.document
  if (readOnly !== null) process.stderr.write(`${readOnly} Det som vises, er det som er helt.\n`)
  return opened.value
}

/** Refuses a command that writes where the round is damaged. */
export async function openForWriting(of: Arguments | string | undefined, usage: string): Promise<FileRound> {
  const round = await openRoundArgument(of, usage)
  if (round.document.readOnly !== null) refuse(round.document.readOnly)
  return round
}

/** Writes to the round, in the name of whoever's file it is; refuses what is not theirs to write. */
export async function appendOrRefuse(round: FileRound, actions: readonly Action[]): Promise<void> {
  const written = await round.document.append(actions)
  if (!written.ok) refuse(written.error.message)
}

/** The passphrases in the file that `--passphrase-file` names, one on each line; none without it. */
export async function passphrasesOf(args: Arguments): Promise<readonly string[]> {
  const file = args.options['passphrase-file']
  if (file === undefined) return []
  const text = await readFile(file, 'utf8').catch(() =>
    refuse(`Finner ikke filen «${file}» med passordet. Kontroller navn og mappe.`),
  )
  const lines = text.split(/\r?\n/).filter(line => line !== '')
  if (lines.length === 0) refuse(`Filen «${file}» er tom. Skriv passordet på den første linjen.`)
  return lines
}

export async function saveOrRefuse(round: FileRound): Promise<void> {
  const saved = await saveFileRound(round)
  if (!saved.ok) refuse(saved.error.message)
}

/** An amount in kroner as people write it, or as a plain number. */
export function kronerOption(text: string, name: string): number {
  const parsed = /^\d+$/.test(text) ? { ok: true as const, value: Number(text) } : parseKroner(text)
  if (!parsed.ok || !Number.isSafeInteger(parsed.value)) {
    misuse(`--${name}: «${text}» er ikke et beløp i hele kroner. Skriv for eksempel 13496000.`)
  }
  return parsed.value
}

/** An option that must be there. */
export function required(args: Arguments, name: string, usage: string): string {
  const value = args.options[name]
  if (value === undefined || value.trim() === '') misuse(`Valget --${name} mangler. Bruk: ${usage}`)
  return value
}

/** A JSON file that a person gave the name of. */
export async function readJsonFile(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() =>
    refuse(`Finner ikke filen «${path}». Kontroller navn og mappe.`),
  )
  try {
    return JSON.parse(text)
  } catch {
    return refuse(`«${path}» er ikke gyldig JSON. Rett filen og prøv på nytt.`)
  }
}
