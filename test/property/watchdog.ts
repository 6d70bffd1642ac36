import { Worker } from 'node:worker_threads'

export type Watchdog = {
  /** Says what begins now; what was watched before is done. */
  begin(what: string): void
  stop(): Promise<void>
}

/**
 * Ends this process when one piece of work uses more processor time than it may, or waits that long ten times over:
 * a loop without an end would otherwise hold the whole test run, since no timer comes through it.
 */
export function watchdog(longestMs: number): Watchdog {
  const at = new SharedArrayBuffer(4)
  const text = new SharedArrayBuffer(1_024)
  const worker = new Worker(watch, { eval: true, workerData: { at, text, longestMs } })
  worker.unref()
  return {
    begin: what => {
      new Uint8Array(text).fill(32).set(new TextEncoder().encode(what).slice(0, 1_000))
      Atomics.add(new Int32Array(at), 0, 1)
    },
    stop: async () => void (await worker.terminate()),
  }
}

const watch = `
const { workerData: { at, text, longestMs } } = require('node:worker_threads')
const { writeSync } = require('node:fs')
const count = new Int32Array(at)
const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
let last = -1, cpu = 0, start = 0
setInterval(() => {
  if (count[0] !== last) { last = count[0]; cpu = used(); start = Date.now(); return }
  if (last > 0 && (used() - cpu > longestMs || Date.now() - start > 10 * longestMs)) {
    writeSync(2, 'Without an end: ' + Buffer.from(Uint8Array.from(new Uint8Array(text))).toString().trim() + '\\n')
    process.kill(process.pid, 'SIGKILL')
  }
}, 250)
`
