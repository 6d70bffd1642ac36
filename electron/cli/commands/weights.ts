import { schemeOf } from '#electron/round/round-reading'
import { fieldAt } from '#shared/round/fields'
import { weightsLockField, weightsSet } from '#shared/round/kinds/weight-entries'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import type { Command } from '../command'
import { misuse, refuse } from '../failure'
import { appendOrRefuse, openForWriting, saveOrRefuse } from '../round-argument'

const usage = 'weights <runde> <kriterium>=<tall>... [--reason <tekst>]'

export const weights: Command = {
  name: 'weights',
  usage,
  summary: 'Setter vektene. Kriterier som ikke nevnes, veier ingenting.',
  options: ['reason'],
  run: async (args, { print }) => {
    const [, ...pairs] = args.words
    const round = await openForWriting(args, usage)
    if (pairs.length === 0) misuse(`Oppgi minst én vekt. Bruk: ${usage}`)
    const { fields } = round.document.state
    const criteria = assessmentCriteria(schemeOf(fields))
    const known = criteria.map(({ id }) => id as string)
    const given = Object.fromEntries(
      pairs.map(pair => {
        const [criterion = '', text = ''] = pair.split(/=(.*)/s)
        const weight = /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
        const whole = criteria.find(({ parts }) => parts.some(part => part.id === criterion))
        if (whole !== undefined) {
          refuse(
            `«${criterion}» er en del av ${whole.id} og har ingen egen vekt. Sett vekten på ${whole.id}.`,
          )
        }
        if (!known.includes(criterion)) {
          refuse(`Kriteriet «${criterion}» finnes ikke. Velg blant ${known.join(', ')}.`)
        }
        if (Number.isNaN(weight))
          refuse(`Vekten «${text}» for ${criterion} er ikke et tall fra 0 og oppover.`)
        return [criterion, weight] as const
      }),
    )
    if (Object.keys(given).length < pairs.length) refuse('Hvert kriterium kan bare nevnes én gang.')
    if (Object.values(given).every(weight => weight === 0)) refuse('Minst én vekt må være over 0.')
    const reason = args.options.reason ?? ''
    if (fieldAt(fields, weightsLockField) !== undefined && reason.trim() === '') {
      refuse('Vektene er eller har vært låst. Oppgi hvorfor de endres med --reason.')
    }
    await appendOrRefuse(round, [weightsSet({ weights: given, reason })])
    await saveOrRefuse(round)
    const sum = Object.values(given).reduce((all, weight) => all + weight, 0)
    const normalised = Object.fromEntries(known.map(id => [id, (given[id] ?? 0) / sum]))
    for (const [id, share] of Object.entries(normalised))
      print(`${id}: ${String(Math.round(share * 1000) / 10).replace('.', ',')} %`)
    return { json: { weights: normalised, count: pairs.length, rejected: [] }, exitCode: 0 }
  },
}
