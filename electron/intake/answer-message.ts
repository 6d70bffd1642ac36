import type { FieldSource, Packet } from '#shared/round/packet'
import { type IntakeAnswer, type Place, type SentAnswer, sentAnswers } from './intake-protocol'

/**
 * Answers as they are sent between the processes. Where each field was read is most of what there is to say of a list
 * of applications, and but for the cell it is the same for all of them: each place is sent once.
 */
export function encodeAnswers(answers: readonly IntakeAnswer[]): readonly SentAnswer[] {
  const places = new Places()
  const sent = answers.map((answer): SentAnswer => {
    if (answer.kind !== 'packet') return answer
    const { packet, ...read } = answer.packet
    const { sources, ...rest } = packet
    return {
      kind: 'packet',
      packet: { ...read, packet: rest },
      ...(sources === undefined ? {} : { foundAt: places.foundAt(sources) }),
    }
  })
  return places.all.length === 0 ? sent : [{ kind: 'places', places: places.all }, ...sent]
}

/** The answers of a message from a process that is not believed; null where they are not what they should be. */
export function decodeAnswers(message: unknown): readonly IntakeAnswer[] | null {
  const sent = sentAnswers.safeParse(message).data
  if (sent === undefined) return null
  const places: FoundPlace[] = []
  const answers: IntakeAnswer[] = []
  for (const answer of sent) {
    if (answer.kind === 'places')
      for (const { field, ...source } of answer.places)
        places.push({ field, source, withCell: { ...source, cell: '' } })
    else if (answer.kind !== 'packet') answers.push(answer)
    else {
      const { packet, foundAt } = answer
      const sources = foundAt === undefined ? undefined : sourcesAt(foundAt, places)
      if (sources === null) return null
      answers.push({
        kind: 'packet',
        packet: { ...packet, packet: { ...packet.packet, ...(sources === undefined ? {} : { sources }) } },
      })
    }
  }
  return answers
}

class Places {
  readonly all: Place[] = []
  readonly #byField = new Map<string, number[]>()

  foundAt(sources: Readonly<Record<string, FieldSource>>): readonly (number | string)[] {
    const found: (number | string)[] = []
    for (const field in sources) {
      const source = sources[field]
      if (source !== undefined) found.push(this.#numberOf(field, source), source.cell ?? '')
    }
    return found
  }

  #numberOf(field: string, source: FieldSource): number {
    const known = this.#byField.get(field) ?? []
    const number = known.find(at => isSamePlace(this.all[at], source))
    if (number !== undefined) return number
    const { cell: _, ...place } = source
    this.#byField.set(field, [...known, this.all.length])
    return this.all.push({ field, ...place }) - 1
  }
}

function isSamePlace(place: Place | undefined, { file, sheet, page, label, certain }: FieldSource): boolean {
  return (
    place !== undefined &&
    place.label === label &&
    place.file === file &&
    place.sheet === sheet &&
    place.page === page &&
    place.certain === certain
  )
}

/** `withCell` is what each source at the place is a copy of: to add to a copy takes many times as long. */
type FoundPlace = {
  readonly field: string
  readonly source: FieldSource
  readonly withCell: FieldSource & { cell: string }
}

/** Null where a number names no place. */
function sourcesAt(
  found: readonly (number | string)[],
  places: readonly FoundPlace[],
): Packet['sources'] | null {
  const sources: Record<string, FieldSource> = {}
  for (let at = 0; at < found.length; at += 2) {
    const place = places[found[at] as number]
    if (place === undefined) return null
    const cell = found[at + 1] as string
    if (cell === '') sources[place.field] = place.source
    else {
      const source = { ...place.withCell }
      source.cell = cell
      sources[place.field] = source
    }
  }
  return sources
}
