import { create } from 'zustand'
import type { Language } from '#shared/i18n/language'

interface TemplateView {
  /** The module that is edited, by id, or what stands around all of them. */
  readonly place: string
  readonly language: Language
}

/** What of the letter template is on the screen; it stays while somebody looks at the letters. */
export const useTemplateStore = create<TemplateView>(() => ({ place: 'result', language: 'nb' }))

export function showTemplatePlace(place: string): void {
  useTemplateStore.setState({ place })
}

export function showTemplateLanguage(language: Language): void {
  useTemplateStore.setState({ language })
}
