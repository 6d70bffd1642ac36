import { describe, expect, it } from 'vitest'
import { packetDifference } from '#renderer/screens/applications/packet-difference'
import { applicationForm } from '#shared/round/application-form'
import { fullPacket } from './sample-packet'

/** Every leaf of the form, by its path. */
function leaves(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...path, key]))
}

const others: Readonly<Record<string, unknown>> = {
  side: 'rhf',
  kind: 'ingen',
  language: 'nn',
  patientResponsibility: 'no',
  orgNumber: '920125298',
  account: '98765432103',
}

/** The form with another value in one leaf. */
function changed(path: readonly string[]) {
  const form = structuredClone(fullPacket().form) as unknown as Record<string, unknown>
  const key = path.at(-1) ?? ''
  let holder: Record<string, unknown> = form
  for (const part of path.slice(0, -1)) holder = holder[part] as Record<string, unknown>
  const value = holder[key]
  holder[key] =
    path[0] === 'budget' && key === 'kind'
      ? 'utstyr'
      : (others[key] ??
        (typeof value === 'number'
          ? value + 1
          : typeof value === 'boolean'
            ? !value
            : /^\d{4}-\d\d-\d\d/.test(String(value))
              ? String(value).replace(/-(\d)(\d)(?=T|$)/, '-11')
              : `${String(value)} endret`))
  return applicationForm.parse(form)
}

describe('what was changed between two versions of an application', () => {
  it('is nothing when nothing was', () => {
    expect(packetDifference(fullPacket(), { ...fullPacket(), file: 'annet-navn.zip' })).toEqual([])
  })

  it('shows a changed amount as it was and as it is', () => {
    const after = fullPacket()
    const form = {
      ...after.form,
      budget: { ...after.form.budget, requested: { '2025': 300_000, '2026': 200_000 } },
    }
    expect(packetDifference(fullPacket(), { ...after, form })).toEqual([
      {
        label: 'Søkt beløp',
        before: '2025: 500\u00a0000\u00a0kroner',
        after: '2025: 300\u00a0000\u00a0kroner\n2026: 200\u00a0000\u00a0kroner',
      },
    ])
  })

  it('shows a field that was emptied', () => {
    const after = fullPacket()
    const { spread: _, ...form } = after.form
    expect(packetDifference(fullPacket(), { ...after, form })).toEqual([
      { label: 'Spredning', before: 'En spredning', after: null },
    ])
  })

  // A field that is left out of the screen would also be left out here.
  it.each(leaves(fullPacket().form).filter(([first]) => first !== 'format'))(
    'sees a change of every field of the form: %s %s %s %s',
    (...path) => {
      const differences = packetDifference(fullPacket(), { ...fullPacket(), form: changed(path) })
      expect(differences).toHaveLength(1)
    },
  )

  it('names attachments that are new, gone or replaced', () => {
    const file = (name: string, digit: string) => ({ name, sha256: digit.repeat(64), bytes: 1 })
    const before = {
      ...fullPacket(),
      attachments: [file('a.pdf', '1'), file('b.pdf', '2'), file('c.pdf', '3')],
    }
    const after = {
      ...fullPacket(),
      attachments: [file('a.pdf', '1'), file('b.pdf', '9'), file('d.pdf', '4')],
    }
    expect(packetDifference(before, after).map(({ label, after }) => [label, after])).toEqual([
      ['Vedlegget «b.pdf»', 'Byttet ut med en annen utgave'],
      ['Vedlegget «c.pdf»', null],
      ['Vedlegget «d.pdf»', 'Nytt'],
    ])
  })
})
