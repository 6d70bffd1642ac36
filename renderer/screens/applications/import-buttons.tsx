import { FileImportIcon, FolderIcon } from '@navikt/aksel-icons'
import { importApplications } from '#renderer/commands/import-commands'
import { Button } from '#renderer/components/button'
import { useRoundStore } from '#renderer/stores/round-store'
import { useWorkStore } from '#renderer/stores/work-store'
import { secretariat } from '#shared/journal/entry'

/** The two ways to take applications in. */
export function ImportButtons({ main = false }: { readonly main?: boolean }) {
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const working = useWorkStore(store => store.progress !== null)
  const isOffice = useRoundStore(store => store.actor === secretariat)
  const disabled = readOnly || working
  if (!isOffice) return null
  return (
    <>
      <Button
        variant={main ? 'primary' : 'secondary'}
        symbol={<FileImportIcon aria-hidden />}
        disabled={disabled}
        onClick={() => void importApplications('files')}
      >
        Importer filer…
      </Button>
      <Button
        symbol={<FolderIcon aria-hidden />}
        disabled={disabled}
        onClick={() => void importApplications('folder')}
      >
        Importer mappe…
      </Button>
    </>
  )
}
