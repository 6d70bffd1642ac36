import { beforeEach, describe, expect, it } from 'vitest'
import { RoundDocument } from '#electron/round/round-document'
import { useNoticeStore } from '#renderer/stores/notice-store'
import { resetPendingMarks, usePendingMarks } from '#renderer/stores/pending-marks-store'
import { resetRound, showRound, useRoundStore } from '#renderer/stores/round-store'
import { asId, type DeviceId } from '#shared/base/ids'
import { err, ok } from '#shared/base/result'
import type { Action } from '#shared/round/entry-kind'
import { valueAt } from '#shared/round/fields'
import { markField } from '#shared/round/kinds/assessment-entries'

// The window's way to the main process, answered by a real round whose disk waits until it is told.
let disk: ((works: boolean) => void)[] = []
let round: RoundDocument

Object.assign(globalThis, {
  window: {
    tildeling: {
      journalAppend: async ({ actions }: { actions: readonly Action[] }) => {
        const written = await round.append(actions)
        return written.ok ? written : err({ kind: 'not-saved', message: written.error.message })
      },
      menuSetEnabled: async () => ok(null),
    },
  },
})
const { commentOnMark, currentMark, giveMark } = await import('#renderer/commands/assessment-commands')
const { undoLast } = await import('#renderer/commands/write')

const place = { memberId: 'm01', applicationId: 'a', criterionId: 'k1' }
const inJournal = () => valueAt(useRoundStore.getState().state.fields, markField('a', 'm01', 'k1'))

/** Lets everything that waits for the disk be written, and what comes after it. */
async function letDiskWork(works = true) {
  for (let turn = 0; turn < 20; turn += 1) {
    for (const answer of disk.splice(0)) answer(works)
    await new Promise(resolve => setTimeout(resolve, 0))
  }
}

beforeEach(() => {
  disk = []
  round = new RoundDocument({
    device: asId<DeviceId>('kontor'),
    entries: [],
    readOnly: () => null,
    now: () => new Date('2025-10-28T10:00:00Z'),
    persist: () =>
      new Promise(resolve => {
        disk.push(works =>
          resolve(works ? ok(undefined) : err({ kind: 'disk-full', message: 'Disken er full.' })),
        )
      }),
  })
  resetRound()
  resetPendingMarks()
  showRound('runde', [], null)
})

describe('a mark that is given', () => {
  it('shows at once, and is in the journal when the disk has it', async () => {
    const written = giveMark(place, 4)
    expect(currentMark(place)).toEqual({ mark: 4, comment: '' })
    expect(inJournal()).toBeNull()
    await letDiskWork()
    expect(await written).toBe(true)
    expect(inJournal()).toEqual({ mark: 4, comment: '' })
    expect(usePendingMarks.getState().marks.size).toBe(0)
  })

  it('goes back to what it was when the disk refuses, and the person is told', async () => {
    const written = giveMark(place, 4)
    await letDiskWork(false)
    expect(await written).toBe(false)
    expect(currentMark(place)).toBeNull()
    expect(useNoticeStore.getState().notices.at(-1)?.text).toBe('Disken er full.')
  })

  it('typed twice in a hurry is undone one step at a time', async () => {
    void giveMark(place, 3)
    const written = giveMark(place, 5)
    expect(currentMark(place)?.mark).toBe(5)
    await letDiskWork()
    await written
    const undone = undoLast()
    await letDiskWork()
    await undone
    expect(inJournal()).toEqual({ mark: 3, comment: '' })
  })

  it('is not written again when it is the same', async () => {
    await Promise.all([giveMark(place, 4), letDiskWork()])
    expect(await giveMark(place, 4)).toBe(true)
    expect(round.entries).toHaveLength(1)
  })

  it('keeps its comment when the number is taken back, and its number when the comment is', async () => {
    void giveMark(place, 2)
    void commentOnMark(place, ' Uklart budsjett. ')
    void giveMark(place, null)
    expect(currentMark(place)).toEqual({ mark: null, comment: 'Uklart budsjett.' })
    void giveMark(place, 1)
    const written = commentOnMark(place, '')
    await letDiskWork()
    await written
    expect(inJournal()).toEqual({ mark: 1, comment: '' })
  })

  it('is gone, and not zero, when both number and comment are taken back', async () => {
    void giveMark(place, 0)
    const written = giveMark(place, null)
    await letDiskWork()
    await written
    expect(inJournal()).toBeNull()
  })
})
