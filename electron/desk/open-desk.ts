import { createHash } from 'node:crypto'
import path from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { AttachmentReader } from '#electron/intake/attachment-reader'
import { ReadyReader } from '#electron/intake/launch-child'
import { launchWithElectron } from '#electron/intake/launch-utility'
import type { Handle } from '#electron/ipc/handle'
import { sendEvent } from '#electron/ipc/send-event'
import { RoundLibrary } from '#electron/round/round-library'
import { LabelMemory } from '#electron/schemes/label-memory'
import { OwnSchemes } from '#electron/schemes/own-schemes'
import { registerSchemeChannels } from '#electron/schemes/register-scheme-channels'
import { createAnalyst } from '#electron/work/analyst'
import { createRobustnessPool } from '#electron/work/compute-robustness'
import { createPdfRenderer } from '#electron/work/render-pdf'
import { createSolver } from '#electron/work/solve'
import { AllocationDesk } from './allocation-desk'
import { DropTray } from './drop-tray'
import { registerAllocationChannels } from './register-allocation-channels'
import { registerExchangeChannels } from './register-exchange-channels'
import { registerRobustnessChannels } from './register-robustness-channels'
import { registerRoundChannels } from './register-round-channels'
import { RobustnessDesk } from './robustness-desk'
import { RoundDesk } from './round-desk'

/** What the shell asks of the desk. */
export interface Desk {
  /** Opens a round file that was given on the command line or double-clicked. */
  readonly openFile: (file: string) => void
  readonly close: () => Promise<void>
}

/** Sets up all that works on rounds: library, solver, PDF, reader processes, and the channels to them. */
export async function openDesk(
  handle: Handle,
  profile: string,
  window: () => BrowserWindow | null,
): Promise<Desk> {
  const library = await RoundLibrary.open(profile, noteFile(profile))
  const analyst = createAnalyst()
  void analyst.warm()
  const pool = createRobustnessPool()
  const renderer = createPdfRenderer()
  const solver = createSolver()
  const launch = launchWithElectron()
  const reader = new AttachmentReader(launch)
  const importer = new ReadyReader(launch, { again: true })
  const schemes = new OwnSchemes(profile)
  const drops = new DropTray(profile)
  const desk = new RoundDesk({
    library,
    schemes,
    importer,
    progress: progress => {
      const shown = window()
      if (shown !== null) sendEvent(shown.webContents, 'work:progress', progress)
    },
  })
  const allocations = new AllocationDesk(desk, analyst, (jobId, progress) => {
    const shown = window()
    if (shown !== null) sendEvent(shown.webContents, 'allocation:progress', { jobId, progress })
  })
  registerAllocationChannels(handle, allocations)
  const robustness = new RobustnessDesk(desk, pool, progress => {
    const shown = window()
    if (shown !== null) sendEvent(shown.webContents, 'robustness:progress', progress)
  })
  registerRobustnessChannels(handle, robustness)
  registerRoundChannels(handle, {
    desk,
    analyst,
    solver,
    allocations,
    renderer,
    reader,
    memory: new LabelMemory(profile),
    drops,
    window,
  })
  registerSchemeChannels(handle, schemes, window)
  registerExchangeChannels(handle, desk, drops, window)
  return {
    openFile: file => {
      desk.wait(file)
      const shown = window()
      if (shown !== null) sendEvent(shown.webContents, 'round:waiting', null)
    },
    close: async () => {
      reader.close()
      importer.close()
      await desk.close()
      await Promise.all([analyst.dispose(), solver.dispose(), pool.dispose(), renderer.dispose()])
    },
  }
}

/** The note lies outside the profile, one for each: an emptied profile must not take it along. */
function noteFile(profile: string): string {
  const name = createHash('sha256').update(path.resolve(profile)).digest('hex').slice(0, 16)
  return path.join(app.getPath('appData'), 'Tildeling-kontroll', `${name}.json`)
}
