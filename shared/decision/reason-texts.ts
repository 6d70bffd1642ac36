import { fullSentence } from '#shared/i18n/full-sentence'
import type { Language } from '#shared/i18n/language'
import { formatKroner } from '#shared/money/format-kroner'

/** The facts that the reasons of a decision are first written from. */
export interface ReasonFacts {
  readonly schemeName: string
  readonly applicant: string
  readonly partners: number
  readonly requestedKroner: number
  readonly awardKroner: number
  readonly ownContributionKroner: number
  readonly frameKroner: number
  readonly rank: number | null
  readonly ranked: number
  /** The requirements that are not met, as the scheme words them. */
  readonly failed: readonly string[]
}

interface ReasonTexts {
  readonly rules: (facts: ReasonFacts) => string
  readonly facts: (facts: ReasonFacts) => string
  readonly granted: (facts: ReasonFacts) => string
  readonly reduced: (facts: ReasonFacts) => string
  readonly rejected: (facts: ReasonFacts) => string
  readonly dismissed: (facts: ReasonFacts) => string
  readonly deferred: () => string
  /** What the body agrees on as a whole: a category, and its own words. */
  readonly overall: (label: string, text: string) => string
}

const nb: ReasonTexts = {
  rules: ({ schemeName }) =>
    `Søknaden er vurdert etter «${schemeName}», med de kriteriene og prioriteringene som er kunngjort der.`,
  facts: facts =>
    [
      `${facts.applicant} søker om ${formatKroner(facts.requestedKroner)}`,
      facts.partners === 0
        ? '.'
        : facts.partners === 1
          ? ' sammen med én samarbeidspart.'
          : ` sammen med ${facts.partners} samarbeidsparter.`,
      facts.ownContributionKroner > 0
        ? ` Partene oppgir en egeninnsats på ${formatKroner(facts.ownContributionKroner)}.`
        : ' Søknaden oppgir ikke egeninnsats i kroner.',
    ].join(''),
  granted: facts =>
    `${place(facts)}Tiltaket prioriteres innenfor rammen på ${formatKroner(facts.frameKroner)}.`,
  reduced: facts =>
    `${place(facts)}Tiltaket prioriteres, men rammen på ${formatKroner(facts.frameKroner)} gir ikke rom for hele beløpet. Det tildelte beløpet er nok til at tiltaket kan gjennomføres i redusert omfang.`,
  rejected: facts =>
    `${place(facts)}Rammen på ${formatKroner(facts.frameKroner)} rekker ikke til alle søknadene. Andre søknader er etter en samlet vurdering prioritert foran denne.`,
  dismissed: facts =>
    facts.failed.length === 0
      ? 'Søknaden oppfyller ikke formelle krav og er derfor ikke realitetsbehandlet.'
      : `Søknaden oppfyller ikke dette kravet: ${facts.failed.join(' ')} Den er derfor ikke realitetsbehandlet.`,
  deferred: () => 'Saken må opplyses bedre før det kan gjøres vedtak.',
  overall: (label, text) =>
    withWords(`Etter en samlet vurdering mener utvalget at tiltaket ${lowered(label)}.`, text),
}

const nn: ReasonTexts = {
  rules: ({ schemeName }) =>
    `Søknaden er vurdert etter «${schemeName}», med dei kriteria og prioriteringane som er kunngjorde der.`,
  facts: facts =>
    [
      `${facts.applicant} søkjer om ${formatKroner(facts.requestedKroner)}`,
      facts.partners === 0
        ? '.'
        : facts.partners === 1
          ? ' saman med éin samarbeidspart.'
          : ` saman med ${facts.partners} samarbeidspartar.`,
      facts.ownContributionKroner > 0
        ? ` Partane oppgir ein eigeninnsats på ${formatKroner(facts.ownContributionKroner)}.`
        : ' Søknaden oppgir ikkje eigeninnsats i kroner.',
    ].join(''),
  granted: facts =>
    `${place(facts)}Tiltaket blir prioritert innanfor ramma på ${formatKroner(facts.frameKroner)}.`,
  reduced: facts =>
    `${place(facts)}Tiltaket blir prioritert, men ramma på ${formatKroner(facts.frameKroner)} gir ikkje rom for heile beløpet. Det tildelte beløpet er nok til at tiltaket kan gjennomførast i redusert omfang.`,
  rejected: facts =>
    `${place(facts)}Ramma på ${formatKroner(facts.frameKroner)} rekk ikkje til alle søknadene. Andre søknader er etter ei samla vurdering prioriterte framfor denne.`,
  dismissed: facts =>
    facts.failed.length === 0
      ? 'Søknaden oppfyller ikkje formelle krav og er derfor ikkje realitetsbehandla.'
      : `Søknaden oppfyller ikkje dette kravet: ${facts.failed.join(' ')} Han er derfor ikkje realitetsbehandla.`,
  deferred: () => 'Saka må opplysast betre før det kan gjerast vedtak.',
  overall: (label, text) =>
    withWords(`Etter ei samla vurdering meiner utvalet dette om tiltaket: ${lowered(label)}.`, text),
}

function withWords(sentence: string, text: string): string {
  return text === '' ? sentence : `${sentence} ${fullSentence(text)}`
}

/** A category inside a sentence: «Bør støttes» becomes "bør støttes". */
function lowered(label: string): string {
  return label.charAt(0).toLocaleLowerCase('nb') + label.slice(1)
}

/** The same words in both forms of Norwegian. */
function place({ rank, ranked }: ReasonFacts): string {
  return rank === null ? '' : `Søknaden er prioritert som nummer ${rank} av ${ranked} vurderte søknader. `
}

/** First drafts of reasons, always to be read and edited by people. */
export const reasonTexts: Readonly<Record<Language, ReasonTexts>> = { nb, nn }
