import { beforeEach, describe, expect, it } from 'vitest'
import {
  holdMark,
  pendingKey,
  releaseMark,
  resetPendingMarks,
  usePendingMarks,
} from '#renderer/stores/pending-marks-store'

const key = pendingKey('a', 'm01', 'k1')
const four = { mark: { mark: 4, comment: '' } }
const shown = () => usePendingMarks.getState().marks.get(key)

describe('a mark on its way to the disk', () => {
  beforeEach(resetPendingMarks)

  it('is shown until it is written', () => {
    holdMark(key, four)
    expect(shown()).toEqual(four)
    releaseMark(key, four)
    expect(shown()).toBeUndefined()
  })

  it('is shown as taken back when that is what was typed', () => {
    holdMark(key, { mark: null })
    expect(shown()).toEqual({ mark: null })
  })

  it('stays when an earlier mark for the same field is written', () => {
    const first = { mark: null }
    holdMark(key, first)
    holdMark(key, four)
    releaseMark(key, first)
    expect(shown()).toEqual(four)
  })
})
