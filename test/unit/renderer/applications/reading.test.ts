import { describe, expect, it } from 'vitest'
import { passesSearch } from '#renderer/components/column-filter'
import { buildRows, searchText } from '#renderer/screens/applications/application-rows'
import { shownAs, sizeText } from '#renderer/screens/applications/attachment-kind'
import { readableForm } from '#renderer/screens/applications/readable-form'
import { sourceNote } from '#renderer/screens/applications/source-text'
import { shippedSchemes } from '#renderer/screens/start/shipped-schemes'
import { organisationTable } from '#renderer/stores/round-store'
import { asId } from '#shared/base/ids'
import { imageSize } from '#shared/intake/image-size'
import type { Application } from '#shared/round/round-view'
import { fullPacket } from './sample-packet'

const application = (withdrawn: string | null): Application => ({
  id: asId('a'),
  number: 7,
  packet: fullPacket(),
  receivedAt: '2025-09-30',
  firstReceivedAt: '2025-09-30',
  withdrawn,
})
const score = { applicationId: asId('a'), criteria: [], score: 3.5, rank: 2, members: 4, complete: true }

describe('a row of the list of applications', () => {
  it('holds the sums of the form', () => {
    const [row] = buildRows(
      [application(null)],
      new Map(),
      new Map([['a', score as never]]),
      organisationTable(),
    )
    expect(row).toMatchObject({
      number: 7,
      side: 'Kommune',
      requestedKroner: 500_000,
      minimumKroner: 300_000,
      ownKroner: 200_000,
      attachments: 1,
      score: 3.5,
      rank: 2,
      withdrawn: false,
    })
  })

  it('has no score and no place once the application is withdrawn', () => {
    const [row] = buildRows(
      [application('Trukket')],
      new Map(),
      new Map([['a', score as never]]),
      organisationTable(),
    )
    expect(row).toMatchObject({ withdrawn: true, score: null, rank: null, screening: null })
  })

  it('leaves the least amount and the own contribution empty where the form names none', () => {
    const packet = fullPacket()
    const form = { ...packet.form, budget: { requested: { '2025': 500_000 } } }
    const [row] = buildRows(
      [{ ...application(null), packet: { ...packet, form } }],
      new Map(),
      new Map(),
      organisationTable(),
    )
    expect(row).toMatchObject({ minimumKroner: null, ownKroner: null })
  })
})

describe('the search in applications', () => {
  it.each(['Beskrivelse', 'eksempel hf', 'halvveis', 'avtale.pdf', 'lokaler', 'de ansatte'])(
    'finds «%s», which is in none of the columns',
    word => expect(passesSearch([searchText(fullPacket().form, ['avtale.pdf'])], word)).toBe(true),
  )
})

describe('where a field was read', () => {
  const sources = {
    title: { file: 'svar.xlsx', sheet: 'Svar', cell: 'D5', label: 'Tittel', certain: true },
    'budget.requested.2025': { file: 'svar.xlsx', sheet: 'Svar', cell: 'E5', certain: true },
    'budget.requested.2026': { file: 'svar.xlsx', sheet: 'Svar', cell: 'F5', certain: false },
    'budget.requestedNot': { file: 'x', certain: true },
  }

  it('names file, sheet, cell and the words above it', () => {
    expect(sourceNote(sources, 'title')).toEqual({
      text: 'svar.xlsx, ark «Svar», celle D5, under «Tittel»',
      certain: true,
    })
  })

  it('gathers the parts of a field, and is unsure when one of them is', () => {
    expect(sourceNote(sources, 'budget.requested')).toEqual({
      text: 'svar.xlsx, ark «Svar», celle E5; svar.xlsx, ark «Svar», celle F5',
      certain: false,
    })
  })

  it('says nothing of a field without a source', () => {
    expect(sourceNote(sources, 'summary')).toBeNull()
    expect(sourceNote(undefined, 'title')).toBeNull()
  })
})

describe('the scheme’s own words in an application', () => {
  it('takes the place of the ids that applicants give', () => {
    const scheme = shippedSchemes().find(({ id }) => id === 'vest-viken-2025') ?? null
    const label = scheme?.priorities.find(({ id }) => id === 'vv-p1')?.label
    expect(label).toBeTruthy()
    expect(readableForm(fullPacket().form, scheme).priorities).toEqual([label])
    expect(readableForm(fullPacket().form, null).priorities).toEqual(['vv-p1'])
  })
})

describe('an attachment', () => {
  const bytes = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))

  it('is known by its first bytes', () => {
    expect(shownAs(bytes('%PDF-1.7'))).toEqual({ kind: 'pdf' })
    expect(shownAs(bytes('junk\n%PDF-1.4'))).toEqual({ kind: 'pdf' })
    const png = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x0f\xa0\0\0\x0b\xb8'
    expect(shownAs(bytes(png))).toEqual({
      kind: 'image',
      size: { mediaType: 'image/png', width: 4_000, height: 3_000 },
    })
    expect(shownAs(bytes('PK\x03\x04')).kind).toBe('document')
    expect(shownAs(bytes('From: a@b\r\nSubject: c\r\n\r\n')).kind).toBe('document')
  })

  it('of a kind that is not shown says what to do', () => {
    const why = (text: string) => {
      const how = shownAs(bytes(text))
      return how.kind === 'nothing' ? how.why : how.kind
    }
    expect(why('')).toBe('Filen er tom (0 byte). Be søkeren sende den på nytt.')
    expect(why('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')).toContain('eldre utgave av Word')
    expect(why('\x89PNG\r\n')).toContain('Lagre en kopi')
  })

  it('that is a picture tells its size, however it is packed', () => {
    const jpeg = '\xff\xd8\xff\xe0\0\x04ab\xff\xc2\0\x11\x08\x01\x2c\x02\x58\x03'
    expect(imageSize(bytes(jpeg))).toEqual({ mediaType: 'image/jpeg', width: 600, height: 300 })
    expect(imageSize(bytes('GIF89a\x0a\0\x14\0'))).toEqual({ mediaType: 'image/gif', width: 10, height: 20 })
    const webp = 'RIFF....WEBPVP8X\x0a\0\0\0\0\0\0\0\x63\0\0\x31\0\0'
    expect(imageSize(bytes(webp))).toEqual({ mediaType: 'image/webp', width: 100, height: 50 })
    expect(imageSize(bytes('\xff\xd8\xff\xe0\0\0'))).toBeNull()
    expect(imageSize(bytes('%PDF-1.7'))).toBeNull()
  })

  it('has its size in words', () => {
    expect([812, 23_414, 999_499, 999_500, 1_440_000].map(sizeText)).toEqual([
      '812 byte',
      '23 kB',
      '999 kB',
      '1,0 MB',
      '1,4 MB',
    ])
  })
})
