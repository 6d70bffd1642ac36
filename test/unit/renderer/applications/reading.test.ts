import { describe, expect, it } from 'vitest'
import { passesSearch } from '#renderer/components/column-filter'
import { buildRows, searchText } from '#renderer/screens/applications/application-rows'
import { shownAs, sizeText } from '#renderer/screens/applications/attachment-kind'
import { momentText } from '#renderer/screens/applications/moment-text'
import { readableForm } from '#renderer/screens/applications/readable-form'
import { sourceNote } from '#renderer/screens/applications/source-text'
import { shippedSchemes } from '#renderer/screens/start/shipped-schemes'
import { organisationTable } from '#renderer/stores/round-store'
import { asId } from '#shared/base/ids'
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
    expect(shownAs(bytes('\x89PNG\r\n'))).toEqual({ kind: 'image', mediaType: 'image/png' })
    expect(shownAs(bytes('\xff\xd8\xff\xe0'))).toEqual({ kind: 'image', mediaType: 'image/jpeg' })
    expect(shownAs(bytes('RIFF1234WEBP'))).toEqual({ kind: 'image', mediaType: 'image/webp' })
    expect(shownAs(bytes('PK\x03\x04'))).toBeNull()
    expect(shownAs(bytes('<svg>'))).toBeNull()
    expect(shownAs(bytes(''))).toBeNull()
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

describe('a moment', () => {
  it('is shown as Norwegian clocks show it', () => {
    expect(momentText('2025-09-30T12:00:00+02:00')).toBe('30.09.2025 kl. 12.00')
    expect(momentText('2026-01-15T23:30:00.000Z')).toBe('16.01.2026 kl. 00.30')
    expect(momentText('2025-09-30')).toBe('30.09.2025')
  })
})
