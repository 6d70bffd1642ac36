import { ask, type Check, fields, isAnswered } from '../context'

/** Whether the form was used: it was read as one, and its main questions are answered. */
export const checkFormUsed: Check<'form-used'> = context => {
  const { form } = context
  const paths = ['description', 'purpose', 'challenge', 'summary'] as const
  const lookedAt = fields(context, ...paths)
  const wanted = ask('utfylt søknadsskjema', 'utfylt søknadsskjema')
  return paths.some(path => isAnswered(form[path]))
    ? { met: true, message: 'Søknaden er lest fra et utfylt skjema.', lookedAt, ask: wanted }
    : {
        met: false,
        message:
          'Skjemaet har verken sammendrag, beskrivelse, formål eller utfordring. Be søkeren fylle det ut.',
        lookedAt,
        ask: wanted,
      }
}
