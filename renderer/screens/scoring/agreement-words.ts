import type { Agreement } from '#shared/scoring/agreement'
import type { Alpha } from '#shared/scoring/krippendorff-alpha'
import { decimalText } from './number-text'

/** One measure as it stands in the table. */
export interface MeasureLine {
  readonly id: string
  readonly name: string
  /** Null where it cannot be computed. */
  readonly value: number | null
  readonly basis: string
  readonly reading: string
  readonly source: string
}

const krippendorff = 'Krippendorff (2011)'

/** The measures of agreement with what they say in plain words, and how far a small number of marks can be trusted. */
export function measureLines(agreement: Agreement, members: number): readonly MeasureLine[] {
  const { ordinal, interval, correlation, concordance, complete } = agreement
  const table = `${complete} ${complete === 1 ? 'søknad' : 'søknader'} med alle poeng fra alle ${members} medlemmer`
  const few = (enough: boolean) => (enough ? '' : ' Grunnlaget er lite, så tallet kan endre seg mye.')
  const ofTable = few(complete >= 10)
  return [
    {
      id: 'alpha-ordinal',
      name: 'Krippendorffs alfa, rangnivå',
      ...alphaLine(ordinal),
      source: krippendorff,
    },
    {
      id: 'alpha-interval',
      name: 'Krippendorffs alfa, intervallnivå',
      ...alphaLine(interval),
      source: krippendorff,
    },
    {
      id: 'icc-single',
      name: 'Intraklassekorrelasjon for ett medlem, ICC(2,1)',
      value: correlation?.single.two ?? null,
      basis: table,
      reading:
        correlation === null
          ? 'Kan ikke regnes ut: minst to søknader må ha alle poeng fra alle medlemmene, og søknadene må få ulike poengsummer.'
          : `Poengsummen fra ett tilfeldig medlem er ${reliable(correlation.single.two)} som mål på søknaden.${ofTable}`,
      source: 'Shrout og Fleiss (1979)',
    },
    {
      id: 'icc-average',
      name: `Intraklassekorrelasjon for gjennomsnittet, ICC(2,${members})`,
      value: correlation?.average.two ?? null,
      basis: table,
      reading:
        correlation === null
          ? 'Kan ikke regnes ut av samme grunn.'
          : `Gjennomsnittet av alle medlemmene er ${reliable(correlation.average.two)} som mål på søknaden.${ofTable}`,
      source: 'Shrout og Fleiss (1979)',
    },
    {
      id: 'kendall',
      name: 'Kendalls W for rekkefølgen',
      value: concordance?.w ?? null,
      basis: table,
      reading:
        concordance === null
          ? 'Kan ikke regnes ut: minst to søknader må ha alle poeng fra minst to medlemmer.'
          : `Medlemmene setter søknadene i ${orderWord(concordance.w)} rekkefølge.${ofTable}`,
      source: 'Kendall og Babington Smith (1939)',
    },
  ]
}

function alphaLine({ alpha, why, units, marks }: Alpha): Pick<MeasureLine, 'value' | 'basis' | 'reading'> {
  const basis = `${marks} poeng på ${units} par av søknad og kriterium`
  if (why === 'no-pairs') {
    return {
      value: null,
      basis,
      reading: 'Kan ikke regnes ut før minst to medlemmer har gitt poeng på det samme.',
    }
  }
  if (alpha === null) {
    return { value: null, basis, reading: 'Alle poengene er like, så det er ingen forskjell å være enig om.' }
  }
  const few = units < 10 ? ' Grunnlaget er lite, så tallet kan endre seg mye.' : ''
  return { value: alpha, basis, reading: `Medlemmene er ${agreementWord(alpha)}.${few}` }
}

/** Krippendorff's own limits: 0,800 to rely on, 0,667 for tentative conclusions; below that, steps of our own. */
function agreementWord(alpha: number): string {
  if (alpha >= 0.8) return 'svært enige: poengene kan en bygge på'
  if (alpha >= 0.667) return 'ganske enige: nok til foreløpige slutninger'
  if (alpha >= 0.4) return 'bare delvis enige: drøft de største forskjellene før dere konkluderer'
  if (alpha > 0) return 'lite enige: poengene alene gir ikke grunnlag for en rekkefølge'
  return 'ikke mer enige enn en ville ventet ved en tilfeldighet'
}

/** Koo and Li (2016): below 0,5 poor, to 0,75 moderate, to 0,9 good, above that excellent. */
function reliable(value: number): string {
  if (value >= 0.9) return 'svært pålitelig'
  if (value >= 0.75) return 'pålitelig'
  return value >= 0.5 ? 'middels pålitelig' : 'lite pålitelig'
}

function orderWord(w: number): string {
  if (w >= 0.9) return 'nesten samme'
  if (w >= 0.7) return 'stort sett samme'
  return w >= 0.5 ? 'delvis samme' : 'ulik'
}

/** A measure as it is read: "0,74"; a dash where there is none. */
export function measureText(value: number | null): string {
  return value === null ? '–' : decimalText(value, 2)
}
