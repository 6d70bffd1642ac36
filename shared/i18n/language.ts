/** The two written forms of Norwegian: bokmål and nynorsk (BCP 47 language tags). */
export const languages = ['nb', 'nn'] as const
export type Language = (typeof languages)[number]
