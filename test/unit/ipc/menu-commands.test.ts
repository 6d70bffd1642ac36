import { describe, expect, it } from 'vitest'
import { isMenuCommandId, menuCommands } from '#shared/ipc/menu-commands'

describe('the menu', () => {
  it('gives no two entries the same shortcut', () => {
    const shortcuts = menuCommands.flatMap(command => command.accelerator ?? [])
    expect(new Set(shortcuts).size).toBe(shortcuts.length)
  })

  it('gives no two entries the same id', () => {
    expect(new Set(menuCommands.map(command => command.id)).size).toBe(menuCommands.length)
  })

  it('ends an entry with three dots when it asks for more before it acts', () => {
    const asking = menuCommands.filter(command => command.label.endsWith('…')).map(command => command.id)
    expect(asking).toEqual(
      expect.arrayContaining(['file:new-round', 'file:open', 'file:import', 'file:save-copy']),
    )
    expect(menuCommands.some(command => command.label.includes('...'))).toBe(false)
  })

  it('leaves undo and redo usable, for text can be undone where the round cannot', () => {
    const when = new Map(menuCommands.map(command => [command.id, command.when]))
    expect(when.get('edit:undo')).toBe('always')
    expect(when.get('edit:redo')).toBe('always')
  })

  it('knows its own ids and no others', () => {
    expect(isMenuCommandId('view:scoring')).toBe(true)
    expect(isMenuCommandId('constructor')).toBe(false)
  })
})
