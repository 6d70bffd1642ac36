import { PrinterSmallIcon } from '@navikt/aksel-icons'
import { type ReactNode, useState } from 'react'
import { Button } from '#renderer/components/button'
import { Select } from '#renderer/components/select'
import type { AllocationView } from '#renderer/screens/allocation/use-allocation-view'
import { ContributionPicture, RankedPicture } from './application-pictures'
import { DifferencePicture, GroupPicture } from './distribution-pictures'
import { FrontierPicture } from './frontier-picture'
import { SharePicture } from './share-picture'
import './pictures.css'

interface Props {
  readonly view: AllocationView
}

const pictures = {
  ranked: { label: 'Rangering og streken', Picture: RankedPicture },
  contribution: { label: 'Hva poengene består av', Picture: ContributionPicture },
  share: { label: 'Hvor ofte søknadene får midler', Picture: SharePicture },
  frontier: { label: 'Nytte mot ramme', Picture: FrontierPicture },
  groups: { label: 'Fordeling på grupper', Picture: GroupPicture },
  difference: { label: 'Forskjell til et scenario', Picture: DifferencePicture },
} as const satisfies Record<string, { label: string; Picture: (props: Props) => ReactNode }>

type PictureId = keyof typeof pictures

/** The distribution in pictures, each with its numbers as a table. */
export function PicturesView({ view }: Props) {
  const [chosen, setChosen] = useState<PictureId>('ranked')
  const { Picture } = pictures[chosen]
  return (
    <>
      <div className="pictures-choice">
        <Select<PictureId>
          label="Hva som tegnes"
          value={chosen}
          options={(Object.keys(pictures) as PictureId[]).map(id => ({
            value: id,
            label: pictures[id].label,
          }))}
          onChange={setChosen}
        />
        <Button symbol={<PrinterSmallIcon aria-hidden />} onClick={() => window.print()}>
          Skriv ut bildet
        </Button>
      </div>
      <div className="pictures-body">
        {view.main.result === null ? (
          <p className="muted">
            Det er ingen fordeling å tegne ennå. Velg ramme og metode under Fordelingen.
          </p>
        ) : (
          <Picture view={view} />
        )}
      </div>
    </>
  )
}
