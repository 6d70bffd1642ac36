import { StatusSymbol } from '#renderer/components/status'
import { chooseScheme, useSchemeStore } from '#renderer/stores/scheme-store'
import type { ListedScheme } from '#shared/ipc/scheme-channels'

interface Props {
  readonly listed: readonly ListedScheme[]
  readonly chosenId: string | null
}

const groups = [
  { origin: 'own', name: 'Egne ordninger' },
  { origin: 'shipped', name: 'Følger med programmet' },
  { origin: 'broken', name: 'Filer som ikke kan leses' },
] as const

/** Every scheme by where it comes from. */
export function SchemeList({ listed, chosenId }: Props) {
  const drafts = useSchemeStore(store => store.drafts)
  return (
    <nav className="schemes-list" aria-label="Ordninger">
      {groups.map(({ origin, name }) => {
        const items = listed.filter(item => item.origin === origin)
        if (items.length === 0 && origin === 'broken') return null
        return (
          <section key={origin} aria-label={name}>
            <h2>{name}</h2>
            {items.length === 0 ? (
              <p className="muted">Ingen ennå. Kopier en ordning, eller importer en ordningsfil.</p>
            ) : null}
            <ul>
              {items.map(item => {
                const { title, line } = wordsOf(item)
                return (
                  <li key={`${item.origin}:${item.id}`}>
                    <button
                      type="button"
                      className="schemes-entry"
                      title={`${title}\n${line}`}
                      aria-current={item.id === chosenId || undefined}
                      onClick={() => chooseScheme(item.id)}
                    >
                      <span className="schemes-entry-name">{title}</span>
                      <span className="schemes-entry-line muted">{line}</span>
                      {item.id in drafts ? (
                        <StatusSymbol kind="warn" label="Har endringer som ikke er lagret" />
                      ) : null}
                      {item.origin === 'broken' ? <StatusSymbol kind="stop" label="Kan ikke leses" /> : null}
                    </button>
                  </li>
                )
              })}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}

function wordsOf(item: ListedScheme): { readonly title: string; readonly line: string } {
  if (item.origin === 'broken') return { title: item.fileName, line: 'Kan ikke leses' }
  const { name, fellowship, years } = item.scheme
  const whose = `${fellowship} ${years.join(', ')}`
  return item.origin === 'own' ? { title: name, line: whose } : { title: whose, line: name }
}
