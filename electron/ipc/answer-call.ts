import { err, type Result } from '#shared/base/result'
import type { z } from '#shared/base/zod'
import type { ChannelFailure, ShellFailure } from '#shared/ipc/channel'
import type { FailureLog } from './failure-log'
import { isOwnWindow, type SenderFrame } from './sender'

export interface Call<Request, Answer, Failure extends ChannelFailure> {
  readonly channel: string
  readonly decoder: z.ZodType<Request>
  readonly log: FailureLog
  readonly run: (request: Request) => Promise<Result<Answer, Failure>> | Result<Answer, Failure>
}

/** Checks who asks and what, lets the handler answer, and turns a bug into a plain failure and a log line. */
export async function answerCall<Request, Answer, Failure extends ChannelFailure>(
  call: Call<Request, Answer, Failure>,
  sender: SenderFrame | null,
  payload: unknown,
): Promise<Result<Answer, Failure | ShellFailure>> {
  if (!isOwnWindow(sender)) {
    call.log(call.channel, `Refused a call from ${sender?.url ?? 'a frame that is gone'}`)
    return err({ kind: 'not-allowed', message: 'Forespørselen kom ikke fra programmets eget vindu.' })
  }
  const request = call.decoder.safeParse(payload)
  if (!request.success) {
    const where = request.error.issues.map(issue => `${issue.path.join('.')}: ${issue.code}`).join('; ')
    call.log(call.channel, `Payload does not fit: ${where}`)
    return err({ kind: 'bad-request', message: 'Programmet forstod ikke forespørselen. Prøv på nytt.' })
  }
  try {
    return await call.run(request.data)
  } catch (reason) {
    call.log(call.channel, reason)
    return err({
      kind: 'bug',
      message: 'Noe gikk galt i programmet. Prøv igjen. Feilen er skrevet til loggfilen på denne maskinen.',
    })
  }
}
