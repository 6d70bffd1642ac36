import { describe, expect, it } from 'vitest'
import { asId, type DeviceId } from '#shared/base/ids'
import { advanceTip, buildEntry, emptyTip } from '#shared/journal/append'
import { computeEntryHash, type Entry } from '#shared/journal/entry'
import { encodeLine, parseLines } from '#shared/journal/journal-lines'
import { mergeEntries } from '#shared/journal/merge'
import { verifyEntries } from '#shared/journal/verify'

const at = '2025-10-14T09:00:00.000Z'

function chain(device: string, kinds: readonly string[]): Entry[] {
  let tip = emptyTip
  return kinds.map(kind => {
    const draft = { kind, payload: { n: 1 }, actor: 'secretariat', at }
    const entry = buildEntry(tip, asId<DeviceId>(device), draft)
    tip = advanceTip(tip, entry)
    return entry
  })
}

describe('a journal', () => {
  it('chains each entry to the one before it on the same device', () => {
    const [first, second] = chain('a', ['one', 'two'])
    expect(first?.prev).toBeNull()
    expect(second?.prev).toBe(first?.hash)
    expect(second?.seq).toBe(2)
    expect(verifyEntries(chain('a', ['one', 'two']))).toEqual({
      ok: true,
      entries: 2,
      devices: 1,
      broken: [],
    })
  })

  it('has the hash that anyone can compute: SHA-256 of the canonical JSON without the hash', () => {
    const entry: Omit<Entry, 'hash'> = {
      device: asId<DeviceId>('a'),
      seq: 1,
      lamport: 1,
      seen: {},
      at,
      actor: 'secretariat',
      kind: 'x',
      payload: { b: 1, a: 'å' },
      prev: null,
    }
    // printf '%s' '{"actor":"secretariat","at":"2025-10-14T09:00:00.000Z","device":"a",…}' | sha256sum
    expect(computeEntryHash(entry)).toBe('c1c2ba51955cb3901a85f8045aca605d90bad839031de8843bb4796ff0779663')
  })

  it('names the entry that was changed', () => {
    const [first, second, third] = chain('a', ['one', 'two', 'three']) as [Entry, Entry, Entry]
    const changed = { ...second, payload: { n: 2 } }
    expect(verifyEntries([first, changed, third]).broken).toEqual([
      { device: 'a', seq: 2, reason: 'hash-mismatch' },
    ])
  })

  it('finds an entry that was changed and given a new hash, by the chain after it', () => {
    const [first, second, third] = chain('a', ['one', 'two', 'three']) as [Entry, Entry, Entry]
    const { hash: _, ...rest } = { ...second, payload: { n: 2 } }
    const forged = { ...rest, hash: computeEntryHash(rest) }
    expect(verifyEntries([first, forged, third]).broken).toEqual([
      { device: 'a', seq: 3, reason: 'chain-broken' },
    ])
  })

  it('finds an entry that was taken out', () => {
    const [first, , third] = chain('a', ['one', 'two', 'three']) as [Entry, Entry, Entry]
    expect(verifyEntries([first, third]).broken).toEqual([{ device: 'a', seq: 2, reason: 'missing-entry' }])
  })

  it('finds that the end was cut off when the file names its heads', () => {
    const entries = chain('a', ['one', 'two'])
    const heads = { a: { seq: 2, hash: entries[1]?.hash ?? '' } }
    expect(verifyEntries(entries, heads).ok).toBe(true)
    expect(verifyEntries(entries.slice(0, 1), heads).broken).toEqual([
      { device: 'a', seq: 2, reason: 'head-missing' },
    ])
  })

  it('keeps and reports two entries under one name, as when a profile was copied', () => {
    const one = chain('a', ['one'])
    const other = chain('a', ['other'])
    const union = mergeEntries(one, other)
    expect(union.entries).toHaveLength(2)
    expect(verifyEntries(union.entries).broken).toEqual([{ device: 'a', seq: 1, reason: 'two-entries' }])
  })

  it('sets a torn last line aside and keeps all before it', () => {
    const entries = chain('a', ['one', 'two', 'three'])
    const text = entries.map(encodeLine).join('')
    const parsed = parseLines(text.slice(0, -20))
    expect(parsed.entries).toEqual(entries.slice(0, 2))
    expect(parsed.damaged.map(line => [line.line, line.reason])).toEqual([[3, 'torn']])
  })

  it('never takes a damaged line in the middle for a torn one', () => {
    const [one, two, three] = chain('a', ['one', 'two', 'three']).map(encodeLine) as [string, string, string]
    const parsed = parseLines(one + two.replace('"n":1', '"n":7') + three)
    expect(parsed.entries).toHaveLength(2)
    expect(parsed.damaged.map(line => [line.line, line.reason])).toEqual([[2, 'hash-mismatch']])
  })
})
