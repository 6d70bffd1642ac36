import { type ChangeEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useRoundStore } from '#renderer/stores/round-store'
import { beforeWindowCloses } from './closing'

const saveEveryMilliseconds = 4000

// What was typed and is not on disk yet, also while its field is off the screen: a text is let go of only once saved.
const unsaved = new Map<string, string>()

export interface SavedValue {
  readonly value: string
  readonly write: (text: string) => void
  readonly commit: () => void
}

export interface SavedText {
  readonly value: string
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  readonly onBlur: () => void
}

/**
 * A text that is written to the round when the person leaves the field, every few seconds while they write, when the
 * field goes off the screen and before the window closes. `name` tells which text it is; another one needs another
 * `key`. `onSave` answers whether the text is on disk.
 */
export function useSavedText(
  name: string,
  value: string,
  onSave: (text: string) => Promise<boolean>,
): SavedText {
  const { value: shown, write, commit } = useSavedValue(name, value, onSave)
  return { value: shown, onChange: ({ target }) => write(target.value), onBlur: commit }
}

/** The same for a text that is written in something else than a field of the browser's own. */
export function useSavedValue(
  name: string,
  value: string,
  onSave: (text: string) => Promise<boolean>,
): SavedValue {
  const key = `${useRoundStore(store => store.roundId)}\n${name}`
  const [draft, setDraft] = useState(() => unsaved.get(key) ?? null)
  const latest = useRef({ value, onSave })
  latest.current = { value, onSave }

  const save = useCallback(async (): Promise<string | null> => {
    const text = unsaved.get(key)
    if (text === undefined) return null
    return text === latest.current.value || (await latest.current.onSave(text)) ? text : null
  }, [key])

  // While somebody writes, the text stays as they have it, also where what is kept of it is a trimmed one.
  const commit = useCallback(async () => {
    const text = await save()
    if (text === null) return
    if (unsaved.get(key) === text) unsaved.delete(key)
    setDraft(now => (now === text ? null : now))
  }, [key, save])

  const isWriting = draft !== null
  useEffect(() => {
    if (!isWriting) return
    const timer = setInterval(() => void save(), saveEveryMilliseconds)
    return () => clearInterval(timer)
  }, [isWriting, save])

  useEffect(() => {
    const stop = beforeWindowCloses(commit)
    return () => {
      stop()
      void commit()
    }
  }, [commit])

  return {
    value: draft ?? value,
    write: text => {
      unsaved.set(key, text)
      setDraft(text)
    },
    commit: () => void commit(),
  }
}
