import { type BrowserWindow, dialog } from 'electron'

/** Lets the person choose files or folders; empty where nothing was chosen. */
export async function choose(
  window: BrowserWindow | null,
  options: Electron.OpenDialogOptions,
): Promise<readonly string[]> {
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  return answer.canceled ? [] : answer.filePaths
}
