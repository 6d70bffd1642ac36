import { intakeRequest, type SentAnswer } from './intake-protocol'
import { answerRequest } from './read-unit'

// The disposable process in which files from outside are read. It runs under Node and as an Electron utility
// process; one request at a time, answered message by message. It may be killed at any moment.

type Port = {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

const port = (process as NodeJS.Process & { parentPort?: Port }).parentPort

function send(answers: readonly SentAnswer[]): void {
  if (port !== undefined) port.postMessage(answers)
  else process.send?.(answers)
}

async function receive(message: unknown): Promise<void> {
  try {
    await answerRequest(intakeRequest.parse(message), send)
  } catch (error) {
    const message = String(error instanceof Error ? error.stack : error).slice(0, 10_000)
    send([{ kind: 'failed', message }])
  }
}

// A promise that a library leaves behind, when a file is damaged in an odd place, ends nothing: what is awaited here
// answers or fails by itself, and the parent waits no longer than it should.
process.on('unhandledRejection', () => {})

if (port !== undefined) port.on('message', event => void receive(event.data))
else {
  process.on('message', message => void receive(message))
  process.on('disconnect', () => process.exit(0))
}
