import { Status } from '#renderer/components/status'
import type { AllocationView } from '#renderer/screens/allocation/use-allocation-view'
import { methodName } from '#shared/allocation/methods'
import type { Competitor, RobustnessResult } from '#shared/allocation/robustness-result'
import { listInWords } from '#shared/i18n/list-in-words'
import { assessmentCriteria } from '#shared/scheme/assessment-criteria'
import { challengeText, shareText, swapSentences } from './robustness-words'

interface Props {
  readonly result: RobustnessResult
  readonly view: AllocationView
  readonly basis: readonly string[]
}

/** What could beat the distribution, where a weight tips it, and what the numbers rest on. */
export function RobustnessDetails({ result, view, basis }: Props) {
  const { challenge, swaps } = result
  const texts = new Map(assessmentCriteria(view.scheme).map(({ id, label }) => [id as string, label]))
  const numbers = new Map(view.rows.map(row => [row.id, String(row.number)]))
  const names = {
    criterion: (id: string) => texts.get(id) ?? id,
    number: (id: string) => numbers.get(id) ?? id,
  }
  const isHeld = challenge.competitors.length === 0 && challenge.exact
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it.
    <section className="robustness-details" aria-label="Mer om vektene" tabIndex={0}>
      <section>
        <h3>Kunne pengene gitt mer nytte?</h3>
        <p>
          <Status kind={isHeld ? 'good' : 'note'}>{challengeText(challenge)}</Status>
        </p>
        <p className="muted">
          Samlet nytte er summen av poengene til søknadene som får midler.
          {result.method === 'optimal'
            ? ' Andre hensyn kan likevel tale for fordelingen som er valgt.'
            : ` «${methodName(result.method)}» søker ikke størst samlet nytte, så slike fordelinger er ventet. De viser hva metoden koster.`}
        </p>
        <ul className="robustness-competitors">
          {challenge.competitors.map(competitor => (
            <li key={[...competitor.enters, '|', ...competitor.leaves, competitor.advantage].join()}>
              <CompetitorText competitor={competitor} names={names} />
            </li>
          ))}
        </ul>
        {challenge.more > 0 ? <p className="muted">{`Og ${challenge.more} til.`}</p> : null}
      </section>
      <section>
        <h3>Hvor mye kan én vekt endres?</h3>
        {swaps === null ? (
          <p className="muted">Med disse reglene tar det for lang tid å finne vippepunktene.</p>
        ) : (
          <>
            <p className="muted">
              Ett kriterium endres, de andre beholder forholdet seg imellom, og det fordeles etter rang.
            </p>
            <ul className="robustness-swaps">
              {swaps.map(swap => (
                <li key={swap.criterion}>
                  <strong title={names.criterion(swap.criterion)}>{names.criterion(swap.criterion)}</strong>
                  <span className="numbers">{swapSentences(swap, names).join(' ')}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section>
        <h3>Hva betyr «Best mulig bruk»?</h3>
        <p className="muted">
          «Kategori» og «Andel av vektingene» gjelder metoden som er valgt. «Best mulig bruk» spør om noe
          annet: om søknaden er med når pengene brukes slik at samlet nytte blir størst, uansett metode. Da
          får små beløp lettere plass. En søknad kan derfor være på vippen med metoden og likevel «med i alle»
          her.
        </p>
      </section>
      <section>
        <h3>Slik er det regnet</h3>
        {basis.map(line => (
          <p key={line} className="muted">
            {line}
          </p>
        ))}
      </section>
    </section>
  )
}

interface CompetitorProps {
  readonly competitor: Competitor
  readonly names: { readonly criterion: (id: string) => string; readonly number: (id: string) => string }
}

function CompetitorText({ competitor, names }: CompetitorProps) {
  const { enters, leaves, weights, beatsShare } = competitor
  const list = (ids: readonly string[]) =>
    listInWords(ids.map(names.number).sort((a, b) => Number(a) - Number(b)))
  const where = Object.entries(weights)
    .filter(([, share]) => share > 0.005)
    .sort((a, b) => b[1] - a[1])
    .map(([id, share]) => `${names.criterion(id)} ${shareText(share)}`)
  return (
    <>
      <span className="numbers">
        {enters.length > 0 ? `Inn: ${list(enters)}. ` : ''}
        {leaves.length > 0 ? `Ut: ${list(leaves)}. ` : ''}
        {enters.length + leaves.length === 0 ? 'De samme søknadene, andre beløp. ' : ''}
        {`Bedre i ${shareText(beatsShare)} av vektingene.`}
      </span>
      <span className="muted" title={where.join(' · ')}>
        {`Forskjellen er størst når vektene er ${where.slice(0, 3).join(', ')}.`}
      </span>
    </>
  )
}
