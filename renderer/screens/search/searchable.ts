import type { Searchable } from '#renderer/commands/search-commands'
import { formFields } from '#renderer/screens/applications/form-fields'
import type { Application } from '#shared/round/round-view'
import type { SearchPart } from '#shared/round/search-text'

/** An application as search knows it: every field of the form as it is shown, and its attachments. */
export function searchable({ id, packet }: Application): Searchable {
  return {
    applicationId: id,
    packet,
    fields: () =>
      formFields.flatMap(({ path, label, text }): SearchPart[] => {
        const shown = text(packet.form)
        return shown === null ? [] : [{ place: { kind: 'field', path, label }, text: shown }]
      }),
  }
}
