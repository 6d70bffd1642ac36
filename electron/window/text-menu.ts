import { Menu, type WebContents } from 'electron'

/** The menu under the right mouse button: editing in text fields, copying elsewhere, nothing where neither applies. */
export function attachTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, target) => {
    const can = target.editFlags
    if (target.isEditable) {
      Menu.buildFromTemplate([
        { label: 'Angre', role: 'undo', enabled: can.canUndo },
        { type: 'separator' },
        { label: 'Klipp ut', role: 'cut', enabled: can.canCut },
        { label: 'Kopier', role: 'copy', enabled: can.canCopy },
        { label: 'Lim inn', role: 'paste', enabled: can.canPaste },
        { label: 'Merk alt', role: 'selectAll', enabled: can.canSelectAll },
      ]).popup()
    } else if (target.selectionText.trim() !== '') {
      Menu.buildFromTemplate([{ label: 'Kopier', role: 'copy' }]).popup()
    }
  })
}
