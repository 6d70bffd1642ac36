import { describe, expect, it, vi } from 'vitest'
import { type CommandWorld, createCommandRegistry } from '#renderer/commands/registry'

function worldWith(changes: Partial<CommandWorld> = {}) {
  return {
    editingText: () => false,
    editText: vi.fn(),
    failed: vi.fn(),
    enabledChanged: vi.fn(),
    ...changes,
  }
}

const settled = () => new Promise<void>(resolve => setTimeout(resolve))

describe('running a menu entry', () => {
  it('runs what was registered for it last, and the one before when that is taken back', async () => {
    const registry = createCommandRegistry(worldWith())
    const first = vi.fn()
    const second = vi.fn()
    registry.register('file:import', { run: first })
    const takeBack = registry.register('file:import', { run: second })
    await registry.run('file:import')
    takeBack()
    await registry.run('file:import')
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1])
  })

  it('does nothing when nobody has registered it or it is off', async () => {
    const registry = createCommandRegistry(worldWith())
    const run = vi.fn()
    registry.register('file:save-copy', { run, enabled: () => false })
    expect(await registry.run('file:save-copy')).toBe(false)
    expect(await registry.run('file:open')).toBe(false)
    expect(run).not.toHaveBeenCalled()
  })

  it('undoes in the text while the person writes, and in the round otherwise', async () => {
    const run = vi.fn()
    let writing = true
    const world = worldWith({ editingText: () => writing })
    const registry = createCommandRegistry(world)
    registry.register('edit:undo', { run })
    await registry.run('edit:undo')
    expect(world.editText).toHaveBeenCalledWith('undo')
    expect(run).not.toHaveBeenCalled()
    writing = false
    await registry.run('edit:undo')
    expect(run).toHaveBeenCalledOnce()
    expect(world.editText).toHaveBeenCalledOnce()
  })

  it('reports a command that fails instead of losing it', async () => {
    const world = worldWith()
    const registry = createCommandRegistry(world)
    const reason = new Error('broken')
    registry.register('file:open', { run: () => Promise.reject(reason) })
    await registry.run('file:open')
    expect(world.failed).toHaveBeenCalledWith('file:open', reason)
  })
})

describe('what the menu shows as usable', () => {
  it('is told once for several registrations, in menu order', async () => {
    const world = worldWith()
    const registry = createCommandRegistry(world)
    registry.register('view:scoring', { run: () => undefined })
    registry.register('file:open', { run: () => undefined })
    registry.register('file:import', { run: () => undefined, enabled: () => false })
    await settled()
    expect(vi.mocked(world.enabledChanged).mock.calls).toEqual([[['file:open', 'view:scoring']]])
  })

  it('is told again only when it has changed', async () => {
    let open = false
    const world = worldWith()
    const registry = createCommandRegistry(world)
    registry.register('file:close-round', { run: () => undefined, enabled: () => open })
    await settled()
    registry.refresh()
    await settled()
    open = true
    registry.refresh()
    await settled()
    expect(vi.mocked(world.enabledChanged).mock.calls).toEqual([[[]], [['file:close-round']]])
  })
})
