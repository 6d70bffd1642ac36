import { readdir } from 'node:fs/promises'
import path from 'node:path'

/** A letter that tells of a decision: a letter of what came after it ends with its day. */
const decisionLetter = /^brev-(\d{3,})-.*\.pdf$/
const datedLetter = /-\d{4}-\d{2}-\d{2}\.pdf$/

/**
 * The letters in a folder that were saved earlier for the same applications as these, with another outcome, applicant
 * or as drafts, and so under other names: somebody could send them by mistake. In order of name.
 */
export async function earlierLetters(folder: string, saved: readonly string[]): Promise<readonly string[]> {
  const mine = new Set(saved.map(file => path.basename(file)))
  const numbers = new Set([...mine].map(name => decisionLetter.exec(name)?.[1]))
  const names = await readdir(folder).catch(() => [])
  return names
    .filter(name => !mine.has(name) && !datedLetter.test(name))
    .filter(name => {
      const number = decisionLetter.exec(name)?.[1]
      return number !== undefined && numbers.has(number)
    })
    .sort()
}
