import { create } from 'zustand'
import type { Json } from '#shared/base/canonical-json'
import type { ListedScheme } from '#shared/ipc/scheme-channels'

interface SchemeState {
  /** Every scheme there is to choose; null until they are read. */
  readonly listed: readonly ListedScheme[] | null
  readonly chosenId: string | null
  /** Own schemes as they are being edited, by id, where that differs from what is saved. */
  readonly drafts: Readonly<Record<string, Json>>
}

const empty: SchemeState = { listed: null, chosenId: null, drafts: {} }

export const useSchemeStore = create<SchemeState>(() => empty)

/** Puts in what was read; drafts of schemes that are no longer there go. */
export function showSchemes(listed: readonly ListedScheme[]): void {
  const own = new Set(listed.filter(({ origin }) => origin === 'own').map(({ id }) => id))
  useSchemeStore.setState(({ chosenId, drafts }) => ({
    listed,
    chosenId: listed.some(({ id }) => id === chosenId) ? chosenId : (listed[0]?.id ?? null),
    drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => own.has(id))),
  }))
}

export function chooseScheme(id: string): void {
  useSchemeStore.setState({ chosenId: id })
}

/** Keeps a draft as long as it differs from what is saved. */
export function setDraft(id: string, draft: Json): void {
  useSchemeStore.setState(({ listed, drafts }) => {
    const saved = listed?.find(item => item.id === id)
    const same =
      saved !== undefined &&
      saved.origin !== 'broken' &&
      JSON.stringify(saved.scheme) === JSON.stringify(draft)
    const { [id]: _, ...others } = drafts
    return { drafts: same ? others : { ...others, [id]: draft } }
  })
}

export function dropDraft(id: string): void {
  useSchemeStore.setState(({ drafts: { [id]: _, ...drafts } }) => ({ drafts }))
}

export function resetSchemes(): void {
  useSchemeStore.setState(empty)
}
