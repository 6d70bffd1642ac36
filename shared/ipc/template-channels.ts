import { z } from '#shared/base/zod'
import { languages } from '#shared/i18n/language'
import type { WordLetter } from '#shared/intake/word-letter'
import { outcomes } from '#shared/round/kinds/decision-entries'
import { type LetterTemplate, letterTemplate } from '#shared/scheme/letter-template'
import { channel } from './channel'
import type { DocumentPreview, RoundFailure } from './round-channels'

/** A Word letter that the person chose, as it was read. */
export interface ChosenWordLetter {
  readonly file: string
  readonly letter: WordLetter
}

/** A picture that the person chose, as it is on disk: the window draws it anew before it becomes a logo. */
export interface ChosenPicture {
  readonly file: string
  readonly bytes: Uint8Array
  readonly mediaType: 'image/png' | 'image/jpeg'
}

/** What the window may ask of letter templates. The main process owns all files; null means cancelled. */
export const templateChannels = {
  /**
   * The letter of any application with a template that need not be saved. Where `outcome` is set, or nothing is
   * decided yet, the decision is made up for the preview and written nowhere.
   */
  'templates:preview': channel(
    z.strictObject({
      applicationId: z.string().min(1).max(200),
      template: letterTemplate,
      outcome: z.enum(outcomes).nullable(),
      language: z.enum(languages).nullable(),
    }),
  ).answers<DocumentPreview, RoundFailure>(),
  'templates:import-word': channel(z.undefined()).answers<ChosenWordLetter | null, RoundFailure>(),
  'templates:save-file': channel(z.strictObject({ template: letterTemplate })).answers<
    { readonly fileName: string } | null,
    RoundFailure
  >(),
  'templates:open-file': channel(z.undefined()).answers<LetterTemplate | null, RoundFailure>(),
  'templates:choose-logo': channel(z.undefined()).answers<ChosenPicture | null, RoundFailure>(),
} as const
