import type { WeightMethod } from './weight-draft'

/** What each way of setting weights is called, and how it is done. */
export const weightMethods: Readonly<
  Record<WeightMethod, { readonly label: string; readonly how: string; readonly column: string | null }>
> = {
  equal: { label: 'Like vekter', how: 'Alle kriteriene teller like mye.', column: null },
  points: {
    label: 'Fordel poeng',
    how: 'Fordel for eksempel 100 poeng på kriteriene. Andelen er kriteriets poeng delt på summen.',
    column: 'Poeng',
  },
  ranking: {
    label: 'Ranger kriteriene',
    how: 'Gi det viktigste kriteriet plass 1. Like viktige kriterier kan dele plass. Vektene er tyngdepunktet av alle vekter som følger rangeringen (rank-order centroid, Barron og Barrett 1996).',
    column: 'Plass',
  },
  swing: {
    label: 'Verdien av forskjellen (swing)',
    how: 'Tenk at alle kriteriene har lavest poeng. Gi 100 til det du helst vil løfte til høyest poeng, og de andre et tall i forhold til det (von Winterfeldt og Edwards 1986).',
    column: 'Verdi',
  },
  order: {
    label: 'Bare en rekkefølge',
    how: 'Oppgi bare det utvalget er enig om: at ett kriterium teller minst like mye som et annet. Poengsummen bruker tyngdepunktet av vektene som følger dette. Under Fordeling vises hva som holder for alle slike vekter.',
    column: null,
  },
}
