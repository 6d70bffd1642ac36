import { describe, expect, it } from 'vitest'
import { schemes } from '#assets/schemes'
import { copyScheme, freeSchemeId } from '#shared/scheme/copy-scheme'
import { decodeScheme } from '#shared/scheme/decode-scheme'
import { decoded } from './decoded'

describe('copying a scheme', () => {
  it('gives every shipped scheme a valid copy under its own id and name, without the call file', () => {
    for (const json of schemes) {
      const scheme = decoded(json)
      const copy = copyScheme(scheme, { id: freeSchemeId('Ny ordning', []), name: 'Ny ordning' })
      expect(decodeScheme(copy)).toEqual({ ok: true, value: copy })
      expect(copy).toEqual({ ...scheme, id: 'ny-ordning', name: 'Ny ordning', seedRef: null })
    }
  })

  it('leaves the scheme it was copied from as it was', () => {
    const scheme = decoded(schemes[0])
    const before = JSON.stringify(scheme)
    copyScheme(scheme, { id: freeSchemeId('Ny', []), name: 'Ny' })
    expect(JSON.stringify(scheme)).toBe(before)
  })
})

describe('an id for a new scheme', () => {
  it.each([
    ['Ny ordning 2026', 'ny-ordning-2026'],
    ['Ærlig Øst – Åsgård', 'aerlig-ost-asgard'],
    ['  Café!  ', 'cafe'],
    ['—', 'ordning'],
    ['NUL', 'ordning'],
  ])('turns «%s» into %s', (name, id) => {
    expect(freeSchemeId(name, [])).toBe(id)
  })

  it('counts on where the id is taken', () => {
    expect(freeSchemeId('Ny', ['ny', 'ny-2'])).toBe('ny-3')
  })

  it('keeps a very long name short enough and never ends in a hyphen', () => {
    const id = freeSchemeId(`${'a'.repeat(75)} b`, [])
    expect(id).toBe('a'.repeat(75))
  })
})
