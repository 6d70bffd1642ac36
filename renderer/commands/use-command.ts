import { useEffect, useRef } from 'react'
import type { MenuCommandId } from '#shared/ipc/menu-commands'
import { commands } from './commands'
import type { Command } from './registry'

/** Lets a component answer a menu entry for as long as it is on the screen. */
export function useCommand(id: MenuCommandId, command: Command): void {
  const latest = useRef(command)
  useEffect(() => {
    latest.current = command
    commands.refresh()
  })
  useEffect(
    () =>
      commands.register(id, {
        run: () => latest.current.run(),
        enabled: () => latest.current.enabled?.() ?? true,
      }),
    [id],
  )
}
