import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type MenuCommand, type MenuCommandId, menuCommands, menus } from '#shared/ipc/menu-commands'

export type MenuChoice = (id: MenuCommandId) => void

/** The menu bar, made from the one list of commands. What the window must run is grey until it says otherwise. */
export function buildMenu(choose: MenuChoice, platform: string): Menu {
  const bar = menus.map(menu => ({
    label: menu.label,
    submenu: menuCommands
      .filter(command => command.menu === menu.id)
      .flatMap(command => [
        ...(command.startsGroup ? [{ type: 'separator' as const }] : []),
        entryOf(command, choose),
      ]),
  }))
  const appMenu: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return Menu.buildFromTemplate([...appMenu, ...bar])
}

/** Turns entries on and off; those that always work are left alone. */
export function enableEntries(menu: Menu, ids: readonly MenuCommandId[]): void {
  const usable = new Set(ids)
  for (const command of menuCommands) {
    const entry = menu.getMenuItemById(command.id)
    if (entry && command.when === 'registered') entry.enabled = usable.has(command.id)
  }
}

function entryOf(command: MenuCommand, choose: MenuChoice): MenuItemConstructorOptions {
  const entry = { id: command.id, label: command.label, accelerator: command.accelerator }
  if (command.role) return { ...entry, role: command.role }
  return { ...entry, enabled: command.when === 'always', click: () => choose(command.id) }
}
