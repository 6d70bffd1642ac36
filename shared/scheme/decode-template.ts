import { err, ok, type Result } from '#shared/base/result'
import { type LetterTemplate, letterTemplate } from './letter-template'

/**
 * Reads a letter template from JSON of any origin; nothing is repaired. The error says in Norwegian what is wrong and
 * where. Texts that a letter could not use are no error here: they are shown in the template and stop the letters.
 */
export function decodeTemplate(json: unknown): Result<LetterTemplate, string> {
  const decoded = letterTemplate.safeParse(json)
  if (decoded.success) {
    const ids = decoded.data.modules.map(({ id }) => id)
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    return twice === undefined
      ? ok(decoded.data)
      : err(`To deler av malen har samme id, «${twice}». Rett den ene i filen.`)
  }
  const format = (json as { readonly format?: unknown } | null)?.format
  if (format !== 'tildeling/letter-template@1')
    return err('Filen er ikke en brevmal fra Tildeling. Velg en fil som er lagret fra «Brevmal».')
  const [issue] = decoded.error.issues
  return err(`Malen har en feil i «${(issue?.path ?? []).join('.')}». Hent en ny kopi av filen.`)
}
