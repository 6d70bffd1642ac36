import { windowApi } from '#renderer/app/window-api'
import { showNotice } from '#renderer/stores/notice-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { canonicalJson } from '#shared/base/canonical-json'
import type { Result } from '#shared/base/result'
import type { Language } from '#shared/i18n/language'
import type { DocumentPreview } from '#shared/ipc/round-channels'
import type { ChosenWordLetter } from '#shared/ipc/template-channels'
import type { Outcome } from '#shared/round/kinds/decision-entries'
import { type Logo, logoSet, templateSet } from '#shared/round/kinds/template-entries'
import { callOf, templateOfRound } from '#shared/round/round-scheme'
import { selectLogo, selectTemplate } from '#shared/round/round-view'
import type { LetterTemplate } from '#shared/scheme/letter-template'
import { drawLogo } from './draw-logo'
import { inTurn, turnsTaken } from './in-turn'
import { write } from './write'

/** Changes the letter template of the round; the first change makes the scheme's or the program's own the round's. */
export function changeTemplate(change: (template: LetterTemplate) => LetterTemplate): Promise<boolean> {
  return inTurn(async () => {
    const before = templateOfRound(useRoundStore.getState().state.fields)
    const template = change(before)
    if (canonicalJson(template) === canonicalJson(before)) return true
    return write(templateSet({ template: plain(template) }))
  })
}

/** Goes back to the scheme's template, or the program's; what there was stays among the versions. */
export function resetTemplate(): Promise<boolean> {
  return inTurn(async () => {
    const { fields } = useRoundStore.getState().state
    return selectTemplate(fields) === null ? true : write(templateSet({ template: null }))
  })
}

/** The letter of an application with a template, as it would be printed now; `outcome` and `language` null: its own. */
export async function previewTemplate(trial: {
  readonly applicationId: string
  readonly template: LetterTemplate
  readonly outcome: Outcome | null
  readonly language: Language | null
}): Promise<Result<DocumentPreview, { readonly message: string }>> {
  await turnsTaken()
  return windowApi.templatesPreview({ ...trial, template: plain(trial.template) })
}

/** Keeps the template in the scheme, so that new rounds begin with it. Only a scheme of one's own can hold it. */
export async function keepTemplateInScheme(): Promise<void> {
  const { fields } = useRoundStore.getState().state
  const id = callOf(fields)?.id
  const listed = await windowApi.schemesList()
  if (!listed.ok) return showNotice('failure', listed.error.message)
  const held = listed.value.find(scheme => scheme.origin === 'own' && scheme.id === id)
  if (held === undefined || held.origin === 'broken') {
    const advice = 'Kopier ordningen til en egen under «Ordninger», eller lagre malen som fil.'
    return showNotice('warning', `Ordningen følger med programmet og kan ikke endres. ${advice}`)
  }
  const scheme = { ...held.scheme, letterTemplate: templateOfRound(fields) }
  const saved = await windowApi.schemesSaveOwn({ scheme: structuredClone(scheme) as never })
  if (!saved.ok) showNotice('failure', saved.error.message)
  else showNotice('success', `Nye runder med «${saved.value.name}» begynner med denne malen.`)
}

/** Lets the person choose a Word letter; null where none was chosen or it cannot be read, which the person is told. */
export async function chooseWordLetter(): Promise<ChosenWordLetter | null> {
  const reply = await windowApi.templatesImportWord()
  if (reply.ok) return reply.value
  showNotice('failure', reply.error.message)
  return null
}

/** Saves the template as a file for other rounds; the person is told how it went. */
export async function saveTemplateFile(): Promise<void> {
  const template = templateOfRound(useRoundStore.getState().state.fields)
  const reply = await windowApi.templatesSaveFile({ template: plain(template) })
  if (!reply.ok) showNotice('failure', reply.error.message)
  else if (reply.value !== null) showNotice('success', `Brevmalen er lagret som «${reply.value.fileName}».`)
}

/** Takes a template from a file into the round; the one that was stays among the versions. */
export async function openTemplateFile(): Promise<void> {
  const reply = await windowApi.templatesOpenFile()
  if (!reply.ok) return showNotice('failure', reply.error.message)
  const template = reply.value
  if (template !== null && (await changeTemplate(() => template)))
    showNotice('success', `Brevmalen «${template.name}» er tatt i bruk.`)
}

/** Lets the person choose the logo of the letters. It is drawn anew, so that nothing else of the file is kept. */
export async function chooseLogo(alternative: string): Promise<void> {
  const reply = await windowApi.templatesChooseLogo()
  if (!reply.ok) return showNotice('failure', reply.error.message)
  if (reply.value === null) return
  const drawn = await drawLogo(reply.value)
  if (!drawn.ok) return showNotice('failure', drawn.error)
  const before = selectLogo(useRoundStore.getState().state.fields)
  await changeLogo(() => ({ picture: drawn.value, alternative: before?.alternative ?? alternative }))
}

/** Changes what is kept of the logo; null takes it away. */
export function changeLogo(change: (logo: Logo | null) => Logo | null): Promise<boolean> {
  return inTurn(async () => {
    const before = selectLogo(useRoundStore.getState().state.fields)
    const logo = change(before)
    return canonicalJson(logo) === canonicalJson(before) ? true : write(logoSet({ logo }))
  })
}

/** A template as a message may carry it. */
function plain(template: LetterTemplate): never {
  return structuredClone(template) as never
}
