import { Dialog } from '#renderer/components/dialog'
import { useAppInfo } from './use-app-info'
import './help-dialogs.css'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

export function AboutDialog({ open, onClose }: Props) {
  const info = useAppInfo(open)
  return (
    <Dialog title="Om Tildeling" open={open} onClose={onClose}>
      <p>
        Verktøy for utvalg som fordeler rekrutterings- og samhandlingstilskudd. Alt arbeid skjer på denne
        maskinen; programmet sender ingenting over nettet.
      </p>
      <dl className="about numbers">
        <dt>Versjon</dt>
        <dd>{info?.version}</dd>
        <dt>Electron</dt>
        <dd>{info?.electron}</dd>
        <dt>Chromium</dt>
        <dd>{info?.chromium}</dd>
        <dt>Lisens</dt>
        <dd>MIT</dd>
      </dl>
    </Dialog>
  )
}
