import { windowApi } from '#renderer/app/window-api'
import { showNotice } from '#renderer/stores/notice-store'
import { chooseScheme, dropDraft, setDraft, showSchemes, useSchemeStore } from '#renderer/stores/scheme-store'
import type { Json } from '#shared/base/canonical-json'
import { copyScheme, freeSchemeId } from '#shared/scheme/copy-scheme'
import type { Scheme } from '#shared/scheme/scheme'
import { beforeWindowCloses } from './closing'

const draftsKey = 'scheme-drafts'
let watching = false

/** Reads every scheme, and the drafts that were left when the program was closed. */
export async function loadSchemes(): Promise<void> {
  const reply = await windowApi.schemesList()
  if (!reply.ok) return showNotice('failure', reply.error.message)
  showSchemes(reply.value)
  if (watching) return
  watching = true
  restoreDrafts()
  beforeWindowCloses(keepDrafts)
}

/** Makes an own scheme from another and goes to it. False when it could not be saved. */
export async function copyToOwn(scheme: Scheme, name: string): Promise<boolean> {
  const taken = (useSchemeStore.getState().listed ?? []).map(({ id }) => id)
  return saveScheme(copyScheme(scheme, { id: freeSchemeId(name, taken), name }))
}

/** Saves an own scheme; the draft has then done its work. */
export async function saveScheme(scheme: Scheme): Promise<boolean> {
  const saved = await windowApi.schemesSaveOwn({ scheme: { ...scheme } as never })
  if (!saved.ok) {
    showNotice('failure', saved.error.message)
    return false
  }
  dropDraft(saved.value.id)
  await loadSchemes()
  chooseScheme(saved.value.id)
  showNotice('success', `Ordningen «${saved.value.name}» er lagret.`)
  return true
}

/** Deletes an own scheme, or a file that cannot be read; the person has been asked. */
export async function deleteScheme(id: string, name: string): Promise<void> {
  const deleted = await windowApi.schemesDeleteOwn({ id })
  if (!deleted.ok) return showNotice('failure', deleted.error.message)
  dropDraft(id)
  await loadSchemes()
  showNotice('success', `«${name}» er slettet fra listen. Runder som bruker ordningen, er ikke endret.`)
}

export async function importScheme(): Promise<void> {
  const taken = await windowApi.schemesImport()
  if (!taken.ok) return showNotice('failure', taken.error.message)
  if (taken.value === null) return
  const { scheme, newId, mappedLabels } = taken.value
  await loadSchemes()
  chooseScheme(scheme.id)
  const reason = newId ? ' Den finnes fra før og er lagt inn som en ny ordning ved siden av.' : ''
  const labels = mappedLabels === 0 ? '' : ' Feltkoblingene som lå ved siden av filen, huskes for ordningen.'
  showNotice('success', `Ordningen «${scheme.name}» er importert.${reason}${labels}`)
}

/** Writes the saved scheme as a file where the person chooses. */
export async function exportScheme(id: string): Promise<void> {
  const written = await windowApi.schemesExport({ id })
  if (!written.ok) showNotice('failure', written.error.message)
  else if (written.value !== null) {
    const { fileName, mappingsFileName } = written.value
    const labels =
      mappingsFileName === null
        ? ''
        : ` Feltkoblingene ligger i «${mappingsFileName}»; send den med når ordningen skal brukes et annet sted.`
    showNotice('success', `Ordningen er eksportert som «${fileName}».${labels}`)
  }
}

// A draft may be half filled in and is then no scheme to save; it waits in the window's own storage.
function keepDrafts(): void {
  const { drafts } = useSchemeStore.getState()
  if (Object.keys(drafts).length === 0) localStorage.removeItem(draftsKey)
  else localStorage.setItem(draftsKey, JSON.stringify(drafts))
}

function restoreDrafts(): void {
  const kept = localStorage.getItem(draftsKey)
  if (kept === null) return
  localStorage.removeItem(draftsKey)
  const own = new Set(
    (useSchemeStore.getState().listed ?? []).flatMap(({ origin, id }) => (origin === 'own' ? [id] : [])),
  )
  try {
    for (const [id, draft] of Object.entries(JSON.parse(kept) as Record<string, Json>)) {
      if (own.has(id)) setDraft(id, draft)
    }
  } catch {
    showNotice('warning', 'Endringer i ordninger som ikke var lagret, kunne ikke leses og er borte.')
  }
}
