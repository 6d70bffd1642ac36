import { type PreparedPart, prepareParts, searchParts } from '#shared/round/search-text'
import type { SearchAnswer, SearchRequest } from './search-messages'

// Holds the text of every application and searches it, so that the window never waits. Forgets nothing until told to.

const applications = new Map<string, readonly PreparedPart[]>()
const mostHits = 30

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  switch (data.kind) {
    case 'clear':
      applications.clear()
      break
    case 'put':
      applications.set(data.applicationId, prepareParts(data.parts))
      break
    case 'drop':
      applications.delete(data.applicationId)
      break
    case 'search': {
      const results = [...applications].flatMap(([applicationId, parts]) => {
        const hits = searchParts(parts, data.terms)
        return hits === null ? [] : [{ applicationId, hits: hits.slice(0, mostHits), places: hits.length }]
      })
      const answer: SearchAnswer = { id: data.id, results }
      self.postMessage(answer)
    }
  }
})
