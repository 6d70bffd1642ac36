import { FileImportIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, useState } from 'react'
import { takeDropped } from '#renderer/commands/import-commands'
import { useRoundStore } from '#renderer/stores/round-store'
import { windowApi } from './window-api'
import './drop-zone.css'

/**
 * Shows that files may be let go of while they are held over the window. The drop itself is taken by the preload, which
 * alone learns the paths; here only its names arrive.
 */
export function DropZone() {
  const isOpen = useRoundStore(store => store.roundId !== null)
  const [over, setOver] = useState(false)
  const zone = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) setOver(true)
    }
    // Leaving one element for another says where to; leaving the window does not.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const end = () => setOver(false)
    const stop = windowApi.onFilesDropped(dropped => void takeDropped(dropped))
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', end)
    return () => {
      stop()
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', end)
    }
  }, [])

  // A popover lies above an open dialog too.
  useEffect(() => {
    if (over) zone.current?.showPopover()
  }, [over])

  if (!over) return null
  return (
    <div ref={zone} className="drop-zone" popover="manual">
      <div>
        <FileImportIcon aria-hidden />
        <p className="drop-zone-title">
          {isOpen ? 'Slipp filene for å lese dem' : 'Slipp rundefilen for å åpne den'}
        </p>
        <p>
          {isOpen
            ? 'Zip-pakker, mapper, skjemaer, e-poster og regneark, og filer som medlemmene har levert. Ingenting tas inn før det er kontrollert.'
            : 'En .tildeling-fil åpnes her. Søknader slippes når runden er åpen.'}
        </p>
      </div>
    </div>
  )
}
