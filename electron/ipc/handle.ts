import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { Result } from '#shared/base/result'
import type { z } from '#shared/base/zod'
import {
  type AnswerOf,
  type ChannelName,
  contract,
  type FailureOf,
  type RequestOf,
} from '#shared/ipc/contract'
import { answerCall } from './answer-call'
import type { FailureLog } from './failure-log'

export type Handler<Name extends ChannelName> = (
  request: RequestOf<Name>,
  sender: WebContents,
) => Promise<Result<AnswerOf<Name>, FailureOf<Name>>> | Result<AnswerOf<Name>, FailureOf<Name>>

/** Registers the answer to one channel of the contract. */
export type Handle = <Name extends ChannelName>(name: Name, handler: Handler<Name>) => void

/**
 * The only door from the window to the main process: every handler registered through it gets decoded
 * requests from the app's own page and nothing else.
 */
export function createHandle(log: FailureLog): Handle {
  return (name, handler) => {
    const decoder = contract[name].request as z.ZodType<RequestOf<typeof name>>
    ipcMain.handle(name, (event: IpcMainInvokeEvent, payload: unknown) =>
      answerCall(
        { channel: name, decoder, log, run: request => handler(request, event.sender) },
        event.senderFrame,
        payload,
      ),
    )
  }
}
