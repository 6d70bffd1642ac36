import type {
  ApplicationRobustness,
  Challenge,
  CriterionSwaps,
  PortfolioSet,
  RobustnessResult,
} from '#shared/allocation/robustness-result'
import { percentText } from '#shared/allocation/text'
import { listInWords } from '#shared/i18n/list-in-words'

/** How safe an application is when the weights change, by the method that the committee has chosen. */
export type Safety = 'safe' | 'swing' | 'out'

/** *Sikker* where every weighting tried gives it something, *utenfor* where none does, else *på vippen*. */
export function safetyOf({ fundedShare }: Pick<ApplicationRobustness, 'fundedShare'>): Safety {
  return fundedShare === 1 ? 'safe' : fundedShare === 0 ? 'out' : 'swing'
}

export const safetyWords = {
  safe: {
    label: 'Sikker',
    status: 'good',
    means: 'Får midler med alle vektingene som er prøvd.',
  },
  swing: {
    label: 'På vippen',
    status: 'part',
    means: 'Får midler med noen vektinger, men ikke med andre.',
  },
  out: {
    label: 'Utenfor',
    status: 'idle',
    means: 'Får ikke midler med noen av vektingene som er prøvd.',
  },
} as const

/** What Robust Portfolio Modeling says, in words that do not sound like the category of the method. */
export const portfolioWords: Readonly<Record<PortfolioSet, string>> = {
  core: 'Med i alle',
  borderline: 'Med i noen',
  exterior: 'Ikke med i noen',
}

/** A share of the weightings that never rounds to «0 %» or «100 %» what is neither. */
export function shareText(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1\u00a0%'
  if (share < 1 && share > 0.99) return 'over 99\u00a0%'
  return percentText(Math.round(share * 100) / 100)
}

/** How many of each category there are. */
export function countSafety(
  applications: readonly Pick<ApplicationRobustness, 'fundedShare'>[],
): Readonly<Record<Safety, number>> {
  const counts = { safe: 0, swing: 0, out: 0 }
  for (const application of applications) counts[safetyOf(application)]++
  return counts
}

/** What the committee should spend its time on. */
export function adviceText({ safe, swing, out }: Readonly<Record<Safety, number>>): string {
  if (swing === 0) {
    return 'Ingen søknad står på vippen. Vektene avgjør ikke hvem som får midler, så møtet trenger ikke bruke tid på dem.'
  }
  const settled = safe + out
  const rest =
    settled === 0
      ? ''
      : settled === 1
        ? ' For den siste ble resultatet det samme hver gang.'
        : ` For de ${settled} andre ble resultatet det samme hver gang.`
  const first = swing < 6 ? '' : ' Begynn øverst i tabellen, der resultatet er mest åpent.'
  return `Bruk møtetiden på ${swing === 1 ? 'søknaden' : `de ${swing} søknadene`} på vippen: bare for ${swing === 1 ? 'den' : 'dem'} har det noe å si hvordan kriteriene vektes.${rest}${first}`
}

/** What was tried, and how sure the numbers are. */
export function basisText({
  samples,
  sources,
  exact,
  unmetShare,
}: Pick<RobustnessResult, 'samples' | 'sources' | 'exact' | 'unmetShare'>): readonly string[] {
  const tried = samples.toLocaleString('nb').replaceAll(',', '\u00a0')
  const from =
    sources.weights === 'all'
      ? 'alle tenkelige vektinger'
      : 'vektingene som passer med det utvalget er enig om'
  // Two standard errors where a share is a half, which is the least certain.
  const points = Math.ceil(100 / Math.sqrt(samples))
  const within = points === 1 ? 'under ett prosentpoeng' : `under ${points} prosentpoeng`
  return [
    `Fordelingen er regnet ut på nytt for ${tried} vektinger, trukket tilfeldig blant ${from}. Andelene er derfor anslag, som regel ${within} til eller fra. Samme spørsmål gir alltid samme tall.`,
    ...(unmetShare === 0
      ? []
      : [
          `Med ${shareText(unmetShare)} av vektingene ble det ikke funnet noen fordeling som holder alle reglene. Der regnes det som at ingen får midler.`,
        ]),
    sources.marks
      ? 'Medlemmene er dessuten trukket på nytt hver gang, slik at uenighet om poengene også slår inn.'
      : 'Poengene er tatt som de er; bare vektene er endret.',
    exact
      ? 'Kolonnen «Best mulig bruk» er regnet helt ut og er bevist.'
      : 'Kolonnen «Best mulig bruk» er delvis anslått: «med i noen» er bevist, de andre kan ha unntak som ikke er funnet.',
  ]
}

/** Whether another distribution could beat the chosen one, in one line. */
export function challengeText({ competitors, more, exact, unbeatenShare }: Challenge): string {
  const all = competitors.length + more
  if (all === 0) {
    return exact
      ? 'Ingen annen fordeling gir mer samlet nytte, uansett hvordan kriteriene vektes. Det er bevist.'
      : 'Det er ikke funnet noen fordeling som gir mer samlet nytte, men det er ikke bevist at ingen gjør det.'
  }
  const which = all === 1 ? '1 annen fordeling' : `${all} andre fordelinger`
  const often =
    unbeatenShare === 0
      ? 'Med alle vektingene som er prøvd, er minst én av dem bedre.'
      : `Denne er likevel best i ${shareText(unbeatenShare)} av vektingene.`
  return `Det er funnet ${which} som gir mer samlet nytte med noen vektinger. ${often}`
}

export interface SwapNames {
  readonly criterion: (id: string) => string
  readonly number: (applicationId: string) => string
}

/** How far the weight of a criterion can move, and who changes place at the nearest point on each side. */
export function swapSentences(swaps: CriterionSwaps, names: SwapNames): readonly string[] {
  const { weight, below, above, points } = swaps
  if (below === null && above === null) {
    return [
      `Vekten er ${shareText(weight)}. Den kan være hva som helst fra 0 til 100\u00a0% uten at det endrer hvem som får midler.`,
    ]
  }
  const change = (at: number, isRising: boolean) => {
    const point = points.find(one => one.at === at)
    const [gains = [], loses = []] = isRising ? [point?.gains, point?.loses] : [point?.loses, point?.gains]
    const who = (ids: readonly string[], verb: string) =>
      ids.length === 0
        ? []
        : [`søknad ${listInWords([...ids].map(names.number).sort((a, b) => Number(a) - Number(b)))} ${verb}`]
    const list = listInWords([...who(gains, 'inn'), ...who(loses, 'ut')])
    return `${isRising ? 'Over' : 'Under'} ${percentText(Math.round(at * 1000) / 1000)}: ${list}.`
  }
  return [
    `Vekten er ${shareText(weight)}.`,
    above === null ? 'Den kan økes helt til 100\u00a0% uten at det endrer noe.' : change(above, true),
    below === null ? 'Den kan senkes helt til 0\u00a0% uten at det endrer noe.' : change(below, false),
  ]
}
