import { changeLogo, chooseLogo } from '#renderer/commands/template-commands'
import { Button } from '#renderer/components/button'
import { SavedField } from '#renderer/screens/documents/saved-field'
import { useRound } from '#renderer/stores/round-store'
import { letterHeadOf } from '#shared/document/letter-from-round'
import { schemeOfRound } from '#shared/round/round-scheme'
import { selectLogo, selectOffice } from '#shared/round/round-view'

/** The picture at the top of every letter, and what a screen reader says instead of it. */
export function LogoEditor({ readOnly }: { readonly readOnly: boolean }) {
  const logo = useRound(selectLogo)
  const office = useRound(selectOffice)
  const scheme = useRound(schemeOfRound)
  const sender = scheme === null ? '' : letterHeadOf(scheme, office, { number: 0 }).sender.name
  return (
    <div className="template-fields">
      <p className="muted">
        Logoen står øverst til venstre i alle brev, høyst 30 mm bred og 13 mm høy. Bildet tegnes på nytt på
        hvit bunn, så ingenting annet fra filen følger med.
      </p>
      {logo === null ? null : (
        <>
          <img className="template-logo" src={logo.picture} alt={logo.alternative} />
          <SavedField
            name="logo-alternative"
            label="Beskrivelse for skjermlesere"
            text={logo.alternative}
            readOnly={readOnly}
            complain={text => (text.trim() === '' ? 'Skriv hva bildet er.' : undefined)}
            onSave={async text =>
              text.trim() === ''
                ? false
                : changeLogo(now =>
                    now === null ? null : { ...now, alternative: text.trim().slice(0, 300) },
                  )
            }
          />
        </>
      )}
      <div className="template-buttons">
        <Button disabled={readOnly} onClick={() => void chooseLogo(`Logo: ${sender}`)}>
          {logo === null ? 'Velg logo …' : 'Velg en annen logo …'}
        </Button>
        {logo === null ? null : (
          <Button variant="tertiary" disabled={readOnly} onClick={() => void changeLogo(() => null)}>
            Fjern logoen
          </Button>
        )}
      </div>
    </div>
  )
}
