import { type MenuCommandId, menuCommands } from '#shared/ipc/menu-commands'

export interface Command {
  readonly run: () => void | Promise<void>
  /** Left out: always. Read again after every `refreshCommands`. */
  readonly enabled?: () => boolean
}

export interface CommandWorld {
  /** Whether the person is writing in a text field just now. */
  readonly editingText: () => boolean
  /** Undoes or redoes in the text field itself. */
  readonly editText: (what: 'undo' | 'redo') => void
  /** A command threw. */
  readonly failed: (id: MenuCommandId, reason: unknown) => void
  /** Which entries of the menu can be chosen now; called only when that has changed. */
  readonly enabledChanged: (ids: readonly MenuCommandId[]) => void
}

export interface CommandRegistry {
  /** Makes a menu entry do something; the answer takes it back. The latest registration counts. */
  readonly register: (id: MenuCommandId, command: Command) => () => void
  /** Runs a command; false where nobody has registered it or it is off just now. */
  readonly run: (id: MenuCommandId) => Promise<boolean>
  readonly isEnabled: (id: MenuCommandId) => boolean
  /** Tells the menu anew what can be chosen; to be called when a store has changed. */
  readonly refresh: () => void
}

/** What menu entries, shortcuts and buttons all run through. */
export function createCommandRegistry(world: CommandWorld): CommandRegistry {
  const commands = new Map<MenuCommandId, Command[]>()
  let told: string | null = null
  let waiting = false

  const current = (id: MenuCommandId) => commands.get(id)?.at(-1)
  const isEnabled = (id: MenuCommandId) => {
    const command = current(id)
    return command !== undefined && (command.enabled?.() ?? true)
  }

  function tell() {
    waiting = false
    const ids = menuCommands.map(command => command.id).filter(isEnabled)
    const text = ids.join()
    if (text === told) return
    told = text
    world.enabledChanged(ids)
  }

  // A screen registers several commands at once, and one message for all of them is enough.
  function refresh() {
    if (waiting) return
    waiting = true
    queueMicrotask(tell)
  }

  return {
    register(id, command) {
      commands.set(id, [...(commands.get(id) ?? []), command])
      refresh()
      return () => {
        commands.set(
          id,
          (commands.get(id) ?? []).filter(other => other !== command),
        )
        refresh()
      }
    },
    async run(id) {
      if ((id === 'edit:undo' || id === 'edit:redo') && world.editingText()) {
        world.editText(id === 'edit:undo' ? 'undo' : 'redo')
        return true
      }
      if (!isEnabled(id)) return false
      try {
        await current(id)?.run()
      } catch (reason) {
        world.failed(id, reason)
      }
      return true
    },
    isEnabled,
    refresh,
  }
}
