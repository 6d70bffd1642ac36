import { readFile } from 'node:fs/promises'

/**
 * The most memory that a process and all its children have held at one time, in megabytes: resident sizes from /proc,
 * added up some hundred times a second. Null where the system has no /proc.
 */
export function watchMemory(pid: number): { stop(): Promise<number | null> } {
  let peak: number | null = null
  let isStopped = false
  const watching = (async () => {
    while (!isStopped) {
      const now = await residentKilobytes(pid)
      if (now !== null) peak = Math.max(peak ?? 0, now)
      await new Promise(resolve => setTimeout(resolve, 5))
    }
  })()
  return {
    stop: async () => {
      isStopped = true
      await watching
      return peak === null ? null : Math.round(peak / 1024)
    },
  }
}

async function residentKilobytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null)
  if (status === null) return null
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  let sum = Number(status.match(/^VmRSS:\s+(\d+)/m)?.[1] ?? 0)
  for (const child of children.split(' ').filter(text => text !== '')) {
    sum += (await residentKilobytes(Number(child))) ?? 0
  }
  return sum
}
