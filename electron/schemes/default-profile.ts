import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the window keeps what it remembers, as Electron places it; TILDELING_PROFILE where that is set. */
export function profileFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const { TILDELING_PROFILE, APPDATA, XDG_CONFIG_HOME } = env
  if (TILDELING_PROFILE) return TILDELING_PROFILE
  const name = 'Tildeling'
  if (platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), name)
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name)
  return join(XDG_CONFIG_HOME ?? join(homedir(), '.config'), name)
}
