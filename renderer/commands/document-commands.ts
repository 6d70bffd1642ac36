import { windowApi } from '#renderer/app/window-api'
import { showNotice } from '#renderer/stores/notice-store'
import { useRoundStore } from '#renderer/stores/round-store'
import { resetWork } from '#renderer/stores/work-store'
import { canonicalJson } from '#shared/base/canonical-json'
import type { Result } from '#shared/base/result'
import type { DocumentName, DocumentPreview, SavedDocuments } from '#shared/ipc/round-channels'
import { type Duties, dutiesSet } from '#shared/round/kinds/duty-entries'
import {
  type Meeting,
  meetingSet,
  type Office,
  officeSet,
  type Recipient,
  recipientSet,
} from '#shared/round/kinds/office-entries'
import { selectDuties, selectMeeting, selectOffice } from '#shared/round/round-view'
import { inTurn, turnsTaken } from './in-turn'
import { takeIn, write } from './write'

/** Changes a part of what is known of the office; `initial` is what holds while nothing is written. */
export function changeOffice(initial: Office, change: (office: Office) => Office): Promise<boolean> {
  return inTurn(async () => {
    const before = selectOffice(useRoundStore.getState().state.fields)
    const office = change(before ?? initial)
    if (canonicalJson(office) === canonicalJson(before ?? initial)) return true
    return write(officeSet({ office }))
  })
}

/** Changes a part of what is settled for the round where the call leaves it open. */
export function changeDuties(change: (duties: Duties) => Duties): Promise<boolean> {
  return inTurn(async () => {
    const before = selectDuties(useRoundStore.getState().state.fields) ?? noDuties
    const duties = change(before)
    return canonicalJson(duties) === canonicalJson(before) ? true : write(dutiesSet({ duties }))
  })
}

/** What holds while nothing is settled. */
export const noDuties: Duties = {
  payments: [],
  markingCode: null,
  reports: [],
  reportDays: {},
  awardPeriod: null,
}

/** Changes a part of what is known of the meeting. */
export function changeMeeting(initial: Meeting, change: (meeting: Meeting) => Meeting): Promise<boolean> {
  return inTurn(async () => {
    const before = selectMeeting(useRoundStore.getState().state.fields)
    const meeting = change(before ?? initial)
    if (canonicalJson(meeting) === canonicalJson(before ?? initial)) return true
    return write(meetingSet({ meeting }))
  })
}

/** Sets who a letter goes to; null goes back to what the application says. */
export function changeRecipient(applicationId: string, change: () => Recipient | null): Promise<boolean> {
  return inTurn(() => write(recipientSet({ applicationId, recipient: change() })))
}

/** The document as it would be printed now, with what was typed until now. */
export async function previewDocument(
  name: DocumentName,
): Promise<Result<DocumentPreview, { readonly message: string }>> {
  await turnsTaken()
  return windowApi.documentsPreview(name)
}

/**
 * Saves letters (all, or those named) and, where asked, the protocol, in a folder that the person chooses. Null when
 * no folder was chosen or it was refused; the person has been told.
 */
export async function saveDocuments(what: {
  readonly applicationIds: readonly string[] | null
  readonly protocol: boolean
}): Promise<SavedDocuments | null> {
  await turnsTaken()
  const { protocol, applicationIds } = what
  const ids = applicationIds === null ? null : [...applicationIds]
  const reply = await windowApi.documentsSave({ applicationIds: ids, protocol }).finally(resetWork)
  if (!reply.ok) {
    showNotice('failure', reply.error.message)
    return null
  }
  if (reply.value !== null) await takeIn(reply.value.entries)
  return reply.value
}
