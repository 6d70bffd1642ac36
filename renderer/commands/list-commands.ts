import { windowApi } from '#renderer/app/window-api'
import { showNotice } from '#renderer/stores/notice-store'
import { write } from './write'

const mostLines = 5

/** Reads a list of members or marks that the person chooses, as one step that can be undone. */
export async function readListFromFile(what: 'members' | 'marks'): Promise<void> {
  const reply = await windowApi.listsChoose({ what })
  if (!reply.ok) return showNotice('failure', reply.error.message)
  if (reply.value === null) return
  const { file, actions, refused } = reply.value
  if (actions.length > 0 && !(await write(...actions))) return
  const noun = what === 'members' ? 'medlemmer' : 'poeng'
  const taken = `${actions.length} ${noun} er lest inn fra «${file}».`
  if (refused.length === 0) return showNotice('success', taken)
  const rest = refused.length > mostLines ? ` … og ${refused.length - mostLines} til.` : ''
  showNotice(
    'warning',
    `${taken} ${refused.length} rader ble avvist: ${refused.slice(0, mostLines).join(' ')}${rest}`,
  )
}
