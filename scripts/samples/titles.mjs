import { formOf } from './packet-source.mjs'
import { packets } from './packets/index.mjs'
import { webFormTitles } from './web-form.mjs'

/** The title of a packet by its number, as it stands in soknad.json. */
export function titleOfPacket(nr) {
  const source = packets.find(packet => packet.nr === nr)
  if (source === undefined) throw new Error(`ingen pakke nummer ${nr}`)
  return formOf(source).title
}

/** The title of a row of the web form, counted from 1. */
export function titleOfAnswer(nr) {
  const title = webFormTitles[nr - 1]
  if (title === undefined) throw new Error(`ingen rad nummer ${nr}`)
  return title
}
