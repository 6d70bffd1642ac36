import { utilityProcess } from 'electron'
import { builtChildEntry, childNodeOptions, type LaunchIntakeChild } from './launch-child'

/** Starts readers as Electron utility processes: the app, and the command line of a packaged app. */
export function launchWithElectron(entry: string = builtChildEntry()): LaunchIntakeChild {
  return () => {
    const child = utilityProcess.fork(entry, [], {
      execArgv: childNodeOptions,
      stdio: 'ignore',
      serviceName: 'Tildeling import',
    })
    return {
      send: request => child.postMessage(request),
      onAnswer: listener => void child.on('message', listener),
      onExit: listener => void child.once('exit', listener),
      kill: () => void child.kill(),
    }
  }
}
