import { ask, type Check, fields, isAnswered } from '../context'

/** Whether the local fellowship has given the application a place on its list. */
export const checkLocalRank: Check<'local-rank'> = context => {
  const { localRank, localFellowship } = context.form
  const lookedAt = fields(context, 'localRank', 'localFellowship')
  const wanted = ask(
    'plassen på det lokale helsefellesskapets prioriteringsliste',
    'plassen på prioriteringslista til det lokale helsefellesskapet',
  )
  if (localRank === undefined) {
    return {
      met: false,
      message: 'Plass på den lokale prioriteringslisten mangler. Be det lokale helsefellesskapet om den.',
      lookedAt,
      ask: wanted,
    }
  }
  const by = isAnswered(localFellowship) ? ` (${localFellowship})` : ''
  return {
    met: true,
    message: `Søknaden er nummer ${localRank} på den lokale listen${by}.`,
    lookedAt,
    ask: wanted,
  }
}
