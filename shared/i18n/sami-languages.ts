/** The Sami languages of the Sami language area, BCP 47: North, Lule and South. */
export const samiLanguages = ['se', 'smj', 'sma'] as const
export type SamiLanguage = (typeof samiLanguages)[number]

/** Each language by the name it has for itself. */
export const samiNames: Readonly<Record<SamiLanguage, string>> = {
  se: 'Davvisámegiella',
  smj: 'Julevsámegiella',
  sma: 'Åarjelsaemien gïele',
}

/** Each language by its Norwegian name. */
export const samiNamesInNorwegian: Readonly<Record<SamiLanguage, string>> = {
  se: 'Nordsamisk',
  smj: 'Lulesamisk',
  sma: 'Sørsamisk',
}
