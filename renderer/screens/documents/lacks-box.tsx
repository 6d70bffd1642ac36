import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import type { Lack, Place } from './document-lacks'

interface Props {
  readonly lacks: readonly Lack[]
  readonly onGo: (lack: Lack) => void
}

const goWords: Readonly<Record<Place, string | null>> = {
  office: 'Avsender og møte',
  meeting: 'Avsender og møte',
  recipient: 'Mottaker',
  decision: 'Åpne vedtaket',
  application: 'Åpne søknaden',
  allocation: 'Åpne Fordeling',
  template: 'Åpne brevmalen',
  scheme: null,
}

/** What keeps a document from being final, each with the way to where it is put right. */
export function LacksBox({ lacks, onGo }: Props) {
  if (lacks.length === 0) return null
  return (
    <section className="lacks" aria-label="Dette mangler">
      <Status kind="warn">
        {lacks.length === 1 ? 'Kladd: én ting gjenstår' : `Kladd: ${lacks.length} ting gjenstår`}
      </Status>
      <ul>
        {lacks.map(lack => {
          const word = goWords[lack.place]
          return (
            <li key={lack.text}>
              <span>{lack.text}</span>
              {word === null ? null : (
                <Button variant="tertiary" aria-label={`${word}: ${lack.text}`} onClick={() => onGo(lack)}>
                  {word}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What somebody should look at before the document is sent. */
export function WarningsBox({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null
  return (
    <section className="lacks" aria-label="Se over før brevet sendes">
      <Status kind="note">Se over før brevet sendes</Status>
      <ul>
        {warnings.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}
