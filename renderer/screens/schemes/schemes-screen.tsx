import { useEffect } from 'react'
import { importScheme, loadSchemes } from '#renderer/commands/scheme-commands'
import { Button } from '#renderer/components/button'
import { EmptyState } from '#renderer/components/empty-state'
import { SplitPane } from '#renderer/components/split-pane'
import { showNotice } from '#renderer/stores/notice-store'
import { useSchemeStore } from '#renderer/stores/scheme-store'
import { BrokenFile } from './broken-file'
import { SchemeDetail } from './scheme-detail'
import { SchemeList } from './scheme-list'
import './schemes.css'

/** The schemes that ship with the product, to read and copy, and the secretariat's own, to change. */
export function SchemesScreen() {
  const listed = useSchemeStore(store => store.listed)
  const chosenId = useSchemeStore(store => store.chosenId)
  const chosen = listed?.find(({ id }) => id === chosenId)

  useEffect(() => {
    void loadSchemes()
    return warnOfUnsaved
  }, [])

  return (
    <div className="screen">
      <div className="screen-heading">
        <h1>Ordninger</h1>
        <Button onClick={() => void importScheme()}>Importer…</Button>
      </div>
      {listed === null ? null : (
        <SplitPane
          name="schemes"
          listPercent={24}
          list={<SchemeList listed={listed} chosenId={chosenId} />}
          detail={
            chosen === undefined ? (
              <EmptyState title="Ingen ordning er valgt">Velg en ordning i listen til venstre.</EmptyState>
            ) : chosen.origin === 'broken' ? (
              <BrokenFile file={chosen} />
            ) : (
              <SchemeDetail key={chosen.id} listed={chosen} />
            )
          }
        />
      )}
    </div>
  )
}

function warnOfUnsaved() {
  const { drafts, listed } = useSchemeStore.getState()
  const names = (listed ?? []).flatMap(item =>
    item.origin !== 'broken' && item.id in drafts ? [`«${item.scheme.name}»`] : [],
  )
  if (names.length === 0) return
  const which = names.join(', ')
  showNotice(
    'warning',
    `Endringer i ${which} er ikke lagret. Gå tilbake til «Ordninger» for å lagre eller forkaste dem.`,
  )
}
