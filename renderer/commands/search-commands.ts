import { windowApi } from '#renderer/app/window-api'
import { loadTexts, saveTexts } from '#renderer/db/attachment-texts'
import { goTo } from '#renderer/stores/navigation-store'
import { readAt } from '#renderer/stores/reading-store'
import {
  resetSearch,
  type SilentAttachment,
  setQuery,
  showFound,
  showReading,
  showSearch,
  useSearchStore,
} from '#renderer/stores/search-store'
import { selectApplication } from '#renderer/stores/selection-store'
import { useWorkStore } from '#renderer/stores/work-store'
import type { SearchAnswer, SearchRequest } from '#renderer/workers/search-messages'
import SearchWorker from '#renderer/workers/search-worker?worker'
import type { AttachmentText } from '#shared/intake/document-view'
import type { Attachment, Packet } from '#shared/round/packet'
import { parseQuery, type SearchPart, type SearchPlace } from '#shared/round/search-text'

/** An application as search knows it: its fields as text, and the files that came with it. */
export interface Searchable {
  readonly applicationId: string
  readonly packet: Packet
  readonly fields: () => readonly SearchPart[]
}

let worker: Worker | null = null
let roundId: string | null = null
let known = new Map<string, AttachmentText>()
let items: readonly Searchable[] = []
/** What the worker holds of each application. */
let held = new Map<string, { readonly packet: Packet; readonly texts: number }>()
let question = 0
/** The round whose attachments are being read just now. */
let readingRound: string | null = null

/** Makes search know the applications of a round; null where none is open. Reads the attachments' text meanwhile. */
export async function searchIn(round: string | null, applications: readonly Searchable[]): Promise<void> {
  if (round !== roundId) {
    roundId = round
    known = new Map()
    held = new Map()
    items = []
    ask({ kind: 'clear' })
    resetSearch()
    if (round === null) return
    const before = await loadTexts(round).catch(() => new Map<string, AttachmentText>())
    if (round !== roundId) return
    known = before
  }
  items = applications
  for (const id of [...held.keys()]) {
    if (applications.some(one => one.applicationId === id)) continue
    held.delete(id)
    ask({ kind: 'drop', applicationId: id })
  }
  for (const item of applications) put(item)
  tell()
  repeat()
  if (readingRound !== round) void readTexts()
}

/** Opens the search, or shows again what was last found. */
export function openSearch(): void {
  showSearch(true)
}

/** Searches as a person types; what was found last shows until the next is found. */
export function search(query: string): void {
  setQuery(query)
  const terms = parseQuery(query)
  question += 1
  if (terms.length === 0) showFound([], null)
  else ask({ kind: 'search', id: question, terms })
}

/** Goes to a place that was found, with the words marked. */
export function readFound(applicationId: string, place: SearchPlace): void {
  showSearch(false)
  selectApplication(applicationId)
  readAt({
    applicationId,
    attachment: place.kind === 'attachment' ? place.sha256 : null,
    page: place.kind === 'attachment' ? place.page : null,
    terms: useSearchStore.getState().terms,
  })
  goTo('applications')
}

function ask(request: SearchRequest): void {
  if (worker === null) {
    worker = new SearchWorker()
    worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
      if (data.id === question) showFound(parseQuery(useSearchStore.getState().query), data.results)
    })
  }
  worker.postMessage(request)
}

/** Asks again when there is more to search in. */
function repeat(): void {
  const { query } = useSearchStore.getState()
  if (query !== '') search(query)
}

function put({ applicationId, packet, fields }: Searchable): void {
  const texts = filesOf(packet).filter(({ sha256 }) => known.has(sha256)).length
  const before = held.get(applicationId)
  if (before?.packet === packet && before.texts === texts) return
  held.set(applicationId, { packet, texts })
  const attached = filesOf(packet).flatMap(({ sha256, name }) =>
    (known.get(sha256)?.parts ?? []).map(
      ({ page, text }): SearchPart => ({ place: { kind: 'attachment', sha256, name, page }, text }),
    ),
  )
  ask({ kind: 'put', applicationId, parts: [...fields(), ...attached] })
}

/** Each file once: an applicant may have sent the same one under two names. */
function filesOf({ attachments }: Packet): readonly Attachment[] {
  return attachments.filter(
    (one, index) => attachments.findIndex(({ sha256 }) => sha256 === one.sha256) === index,
  )
}

const applicationsInARow = 20

/** Reads what is not read yet, one attachment after the other, and keeps it application by application. */
async function readTexts(): Promise<void> {
  const round = roundId
  readingRound = round
  const failed = new Set<string>()
  const ready: Searchable[] = []
  const keep = async () => {
    if (round === null || ready.length === 0) return
    const rows = ready.splice(0).map(({ applicationId, packet }) => ({
      applicationId,
      texts: Object.fromEntries(
        filesOf(packet).flatMap(({ sha256 }) => {
          const text = known.get(sha256)
          return text === undefined ? [] : [[sha256, text] as const]
        }),
      ),
    }))
    await saveTexts(round, rows).catch(() => undefined)
  }
  for (;;) {
    const item = items.find(({ packet }) =>
      filesOf(packet).some(({ sha256 }) => !known.has(sha256) && !failed.has(sha256)),
    )
    if (item === undefined || roundId !== round) break
    for (const { sha256, name } of filesOf(item.packet)) {
      if (known.has(sha256) || failed.has(sha256)) continue
      await leisure()
      const reply = await windowApi.attachmentsText({ sha256, name }).catch(() => null)
      if (roundId !== round) return
      if (reply?.ok === true) known.set(sha256, reply.value)
      else failed.add(sha256)
      tell()
    }
    const current = items.find(one => one.applicationId === item.applicationId)
    if (current !== undefined) put(current)
    ready.push(item)
    if (ready.length >= applicationsInARow) {
      await keep()
      repeat()
    }
  }
  if (readingRound === round) readingRound = null
  await keep()
  if (roundId === round) repeat()
}

/** Waits while other long work is under way: it has the machine first. */
async function leisure(): Promise<void> {
  while (useWorkStore.getState().progress !== null) await new Promise(done => setTimeout(done, 500))
}

function tell(): void {
  const all = new Set(items.flatMap(({ packet }) => packet.attachments.map(({ sha256 }) => sha256)))
  const silent = items.flatMap(({ applicationId, packet }) =>
    filesOf(packet).flatMap(({ sha256, name }): SilentAttachment[] => {
      const state = known.get(sha256)?.state ?? 'text'
      return state === 'text' ? [] : [{ applicationId, sha256, name, state }]
    }),
  )
  showReading([...all].filter(sha256 => known.has(sha256)).length, all.size, silent)
}
