import { describe, expect, it } from 'vitest'
import {
  choicesOf,
  firstAnswers,
  takenCount,
  undecided,
  unknownColumns,
} from '#renderer/screens/applications/import-choices'
import { fieldGroups } from '#renderer/screens/applications/import-fields'
import { formFields } from '#shared/intake/form-field'
import type { PreviewItem } from '#shared/ipc/import-channels'

const item = (key: number, kind: PreviewItem['kind']): PreviewItem => ({
  key,
  kind,
  applicationId: `id-${key}`,
  near: [],
  packet: {
    file: `${key}.zip`,
    form: {
      format: 'tildeling/application@1',
      title: `Tittel ${key}`,
      applicant: { name: 'Lier kommune' },
      budget: { requested: { '2025': 1 } },
    },
    attachments: [],
  },
})

const items = [item(0, 'new'), item(1, 'near'), item(2, 'version'), item(3, 'duplicate'), item(4, 'outdated')]

describe('the choices before an import', () => {
  it('begin with new applications taken in and nothing chosen where something would be replaced', () => {
    const answers = firstAnswers(items)
    expect(takenCount(answers)).toBe(1)
    expect(undecided(items, answers).map(({ key }) => key)).toEqual([1, 2])
  })

  it('hold when the same files are read again, but for what has become another question', () => {
    const answers = new Map([[0, 'skip'] as const, [2, 'take'] as const, [4, 'take'] as const])
    const again = [item(0, 'new'), item(1, 'near'), item(2, 'version'), item(4, 'new'), item(5, 'new')]
    expect([...firstAnswers(again, { items, answers })]).toEqual([
      [0, 'skip'],
      [2, 'take'],
      [4, 'take'],
      [5, 'take'],
    ])
    const changed = [item(0, 'version'), item(2, 'new')]
    expect([...firstAnswers(changed, { items, answers })]).toEqual([[2, 'take']])
  })

  it('are sent with the application that something is a version of', () => {
    const answers = new Map([...firstAnswers(items), [1, 'version:id-9'] as const, [2, 'skip'] as const])
    expect(undecided(items, answers)).toEqual([])
    expect(choicesOf(answers)).toEqual([
      { key: 0, take: true, versionOf: null },
      { key: 4, take: false, versionOf: null },
      { key: 1, take: true, versionOf: 'id-9' },
      { key: 2, take: false, versionOf: null },
    ])
  })

  it('name an unknown heading once, however it is written, with samples from every file', () => {
    const columns = unknownColumns({
      items: [],
      mappings: [],
      rejected: [
        {
          file: 'b.csv',
          reason: 'no-known-labels',
          message: 'b.csv: ukjent.',
          unknown: [{ label: 'kostnadssted:', samples: ['310'] }],
        },
      ],
      warnings: [
        {
          file: 'a.csv',
          field: 'Kostnadssted',
          message: 'a.csv: ukjent.',
          unknown: { label: 'Kostnadssted', samples: ['200'] },
        },
        { file: 'a.csv', field: 'title', message: 'a.csv: noe annet.' },
      ],
    })
    expect(columns).toEqual([{ label: 'Kostnadssted', samples: ['200', '310'], files: ['a.csv', 'b.csv'] }])
  })

  it('let a heading be any field that a form has', () => {
    const offered = fieldGroups.flatMap(({ fields }) => fields.map(([field]) => field))
    expect([...offered].sort()).toEqual(Object.keys(formFields).sort())
  })
})
