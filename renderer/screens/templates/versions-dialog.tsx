import { changeTemplate, resetTemplate } from '#renderer/commands/template-commands'
import { Button } from '#renderer/components/button'
import { Dialog } from '#renderer/components/dialog'
import { useRoundStore } from '#renderer/stores/round-store'
import { type TemplateVersion, templateVersions } from '#shared/document/template-versions'
import { formatMoment } from '#shared/i18n/norwegian-time'

/** Every version of the template that the round has had, newest first; any of them can be taken into use again. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const entries = useRoundStore(store => store.entries)
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const versions = templateVersions(entries)

  async function use({ template }: TemplateVersion) {
    if (await (template === null ? resetTemplate() : changeTemplate(() => template))) onClose()
  }

  return (
    <Dialog
      title="Versjoner av brevmalen"
      open
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          Lukk
        </Button>
      }
    >
      {versions.length === 0 ? (
        <p>Malen er ikke endret i denne runden.</p>
      ) : (
        <ul className="save-lines">
          {versions.map((version, at) => (
            <li key={version.number}>
              <strong>
                Versjon {version.number}
                {at === 0 ? ' (i bruk)' : ''}
              </strong>
              <span>
                {formatMoment(version.at)}
                {version.template === null ? ', standardmalen' : `, «${version.template.name}»`}
                {version.letters === 0 ? '' : `, ${version.letters} brev lagret med denne`}
              </span>
              {at === 0 ? null : (
                <Button variant="tertiary" disabled={readOnly} onClick={() => void use(version)}>
                  Bruk versjon {version.number} igjen
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
