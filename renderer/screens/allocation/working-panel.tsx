import { FilesIcon } from '@navikt/aksel-icons'
import { Button } from '#renderer/components/button'
import { showNotice } from '#renderer/stores/notice-store'
import { copyText } from './copy-text'
import type { AllocationView } from './use-allocation-view'
import { workingLines } from './working-text'

/** The computation step by step, to be read aloud or copied into the minutes. */
export function WorkingPanel({ view }: { readonly view: AllocationView }) {
  const { result } = view.main
  if (result === null) return <p className="allocation-panel muted">Det er ingen fordeling å vise ennå.</p>
  const { heading, lines, ending } = workingLines(result, view.names.inText)

  function copy() {
    const copied = copyText([heading, ...lines, ending].join('\n'))
    if (copied) showNotice('success', 'Beregningen er kopiert. Lim den inn der du trenger den.')
    else showNotice('failure', 'Beregningen ble ikke kopiert. Merk teksten og kopier den derfra.')
  }

  return (
    <div className="allocation-panel">
      <div className="button-row">
        <Button symbol={<FilesIcon aria-hidden />} onClick={copy}>
          Kopier beregningen
        </Button>
      </div>
      <h3>{heading}</h3>
      <ol className="working-lines numbers">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="numbers">
        <strong>{ending}</strong>
      </p>
    </div>
  )
}
