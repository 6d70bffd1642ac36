import { describe, expect, it } from 'vitest'
import { templateVersions } from '#shared/document/template-versions'
import type { Entry } from '#shared/journal/entry'
import { foldEntries } from '#shared/round/fold'
import { documentsIssued } from '#shared/round/kinds/office-entries'
import { templateSet } from '#shared/round/kinds/template-entries'
import { templateOfRound } from '#shared/round/round-scheme'
import { computeUndo } from '#shared/round/undo'
import { standardTemplate } from '#shared/scheme/letter-template'
import { Machine } from '../renderer/decisions/round-fixture'

const named = (name: string) =>
  templateSet({ template: structuredClone({ ...standardTemplate, name }) as never })
const letters = documentsIssued({
  files: [{ fileName: 'brev-001.pdf', sha256: 'a'.repeat(64), document: 'letter', applicationId: 'app-1' }],
})
const at = (entries: readonly Entry[], times: readonly string[]) =>
  entries.map((entry, index) => ({ ...entry, at: `2025-11-04T${times[index]}:00.000Z` }))

describe('the versions of a round’s letter template', () => {
  const machine = new Machine('kontor')
  machine.write(named('A'), named('B'), named('C'), letters, named('D'), templateSet({ template: null }))
  const told = (times: readonly string[]) =>
    templateVersions(at(machine.entries, times)).map(({ number, template, letters }) => [
      number,
      template?.name ?? null,
      letters,
    ])

  it('are every state that stood for a while or that letters were saved with, newest first', () => {
    expect(told(['10:00', '10:05', '11:00', '11:05', '11:06', '12:00'])).toEqual([
      [4, null, 0],
      [3, 'D', 0],
      [2, 'C', 1],
      [1, 'B', 0],
    ])
  })

  it('keep the template that somebody leaves for the standard, however soon', () => {
    expect(told(['10:00', '10:05', '11:00', '11:05', '11:06', '11:07']).slice(0, 2)).toEqual([
      [4, null, 0],
      [3, 'D', 0],
    ])
  })

  it('are all kept in the journal, and the last one holds', () => {
    expect(templateOfRound(machine.state.fields)).toBe(standardTemplate)
    const before = foldEntries(machine.entries.slice(0, 5))
    expect(templateOfRound(before.fields).name).toBe('D')
  })

  it('can be taken back one step at a time', () => {
    const one = new Machine('kontor')
    one.write(named('A'))
    expect(computeUndo(one.state, named('B'))).toEqual(named('A'))
  })
})
