import { windowApi } from '#renderer/app/window-api'
import { showNotice } from '#renderer/stores/notice-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { resetWork } from '#renderer/stores/work-store'
import type { Result } from '#shared/base/result'
import type { DocumentPreview, SavedDocuments } from '#shared/ipc/round-channels'
import { questionAnswered } from '#shared/round/kinds/question-entries'
import { intakeSet } from '#shared/round/kinds/round-created'
import { informationRequested, treatmentSet } from '#shared/round/kinds/screening-entries'
import type { Asked } from '#shared/screening/compose-missing'
import { turnsTaken } from './in-turn'
import { takeIn, write } from './write'

/** The letter that asks for what is listed, as it would be printed now. */
export async function previewMissing(
  applicationId: string,
  missing: readonly Asked[],
  replyBy: string,
): Promise<Result<DocumentPreview, { readonly message: string }>> {
  await turnsTaken()
  return windowApi.missingPreview({ applicationId, replyBy, missing: missing.map(plain) })
}

/** Saves letters in a folder that the person chooses. Null when none was chosen or it was refused; the person knows. */
export async function saveMissing(
  letters: readonly { readonly applicationId: string; readonly missing: readonly Asked[] | null }[],
  replyBy: string,
): Promise<SavedDocuments | null> {
  await turnsTaken()
  const request = letters.map(({ applicationId, missing }) => ({
    applicationId,
    missing: missing === null ? null : missing.map(plain),
  }))
  const reply = await windowApi.missingSave({ replyBy, letters: request }).finally(resetWork)
  if (!reply.ok) {
    showNotice('failure', reply.error.message)
    return null
  }
  if (reply.value !== null) await takeIn(reply.value.entries)
  return reply.value
}

/** Takes away the note that a letter was made; the file stays where it is. */
export function forgetRequest(applicationId: string): Promise<boolean> {
  return write(informationRequested({ applicationId, request: null }))
}

/** Saves the report of the screening where the person chooses. */
export async function saveScreeningReport(format: 'pdf' | 'xlsx'): Promise<void> {
  await turnsTaken()
  const reply = await windowApi.screeningSaveReport({ format })
  if (!reply.ok) showNotice('failure', reply.error.message)
  else if (reply.value !== null) showNotice('success', `Rapporten er lagret som «${reply.value.fileName}».`)
}

/** Settles for the round what the call does not say; null opens the question again. */
export function answerQuestion(questionId: string, answer: string | null): Promise<boolean> {
  return write(questionAnswered({ questionId, answer }))
}

/** The deadline that the round goes by, where the call has several. */
export function chooseIntake(intakeRoundId: string | null): Promise<boolean> {
  return write(intakeSet({ intakeRoundId }))
}

/** The meeting that treats an application, where intake is rolling; null goes by the round's meeting. */
export function treatIn(applicationId: string, meetingDate: string | null): Promise<boolean> {
  return write(treatmentSet({ applicationId, meetingDate }))
}

/** Whether something can be written in the open round. */
export function canWrite(): boolean {
  return useRoundStore.getState().readOnly === null
}

function plain({ text, quote, needed }: Asked) {
  return { text: text.trim(), quote, needed }
}
