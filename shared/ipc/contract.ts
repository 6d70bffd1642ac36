import type { Result } from '#shared/base/result'
import { z } from '#shared/base/zod'
import { type AllocationProgress, allocationChannels } from './allocation-channels'
import { type Channel, type ChannelFailure, channel, type ShellFailure } from './channel'
import { documentChannels } from './document-channels'
import { exchangeChannels } from './exchange-channels'
import { type DroppedFiles, importChannels, preloadChannels } from './import-channels'
import { isMenuCommandId, type MenuCommandId } from './menu-commands'
import { type RobustnessProgress, robustnessChannels } from './robustness-channels'
import { roomChannels } from './room-channels'
import { roundChannels, type WorkProgress } from './round-channels'
import { schemeChannels } from './scheme-channels'
import { screeningChannels } from './screening-channels'
import { templateChannels } from './template-channels'

/** What the program is and runs on; shown in «Om Tildeling». */
export interface AppInfo {
  readonly version: string
  /** `win32`, `darwin` or `linux`. */
  readonly platform: string
  readonly electron: string
  readonly chromium: string
}

const nothing = z.undefined()

/**
 * Every question the window can ask the main process: channel name, decoder of the request, type of the answer.
 * A new channel takes three lines: one here, one handler (`handle` in electron/ipc), one function in preload.
 */
export const contract = {
  ...roundChannels,
  ...documentChannels,
  ...templateChannels,
  ...allocationChannels,
  ...robustnessChannels,
  ...schemeChannels,
  ...screeningChannels,
  ...roomChannels,
  ...importChannels,
  ...preloadChannels,
  ...exchangeChannels,
  'app:info': channel(nothing).answers<AppInfo>(),
  /** The window tells which menu entries it can run now; all others that need the window turn grey. */
  'menu:set-enabled': channel(
    z.strictObject({
      ids: z.array(z.custom<MenuCommandId>(id => typeof id === 'string' && isMenuCommandId(id))),
    }),
  ).answers<null>(),
  /** Title of the open document (null: none) and whether it has changes that are not yet on disk. */
  'window:set-document': channel(
    z.strictObject({ title: z.string().max(300).nullable(), edited: z.boolean() }),
  ).answers<null>(),
  /** The window's answer to `window:closing`: nothing is left to write, or it wants to stay open. */
  'window:closing-answer': channel(z.strictObject({ proceed: z.boolean() })).answers<null>(),
  /** A mistake in the window's own code, for the local log. */
  'log:window-error': channel(z.strictObject({ text: z.string().max(20_000) })).answers<null>(),
} as const

export type Contract = typeof contract
export type ChannelName = keyof Contract
/** Those that the page may use; the rest belong to the preload alone. */
export type PageChannelName = Exclude<ChannelName, keyof typeof preloadChannels>

/** The request of a channel as the handler receives it, decoded. */
export type RequestOf<Name extends ChannelName> = z.output<Contract[Name]['request']>

/** The value of a channel when all went well. */
export type AnswerOf<Name extends ChannelName> =
  Contract[Name] extends Channel<infer _R, infer Answer, infer _F> ? Answer : never

/** The expected failures of a channel's own, without those that every channel has. */
export type FailureOf<Name extends ChannelName> =
  Contract[Name] extends Channel<infer _R, infer _A, infer Failure> ? Failure : never

/** What the window gets back. */
export type ReplyOf<Name extends ChannelName> = Result<AnswerOf<Name>, FailureOf<Name> | ShellFailure>

/** What the main process tells the window without being asked: event name and payload. */
export interface WindowEvents {
  /** A menu entry was chosen. */
  readonly 'menu:command': { readonly id: MenuCommandId }
  /** The window is about to close; it must answer with `window:closing-answer`. */
  readonly 'window:closing': null
  /** The window for the big screen was closed. */
  readonly 'room:closed': null
  /** A round file waits to be opened; asked for with `rounds:open-waiting`. */
  readonly 'round:waiting': null
  /** Files or folders were dropped on the window; the main process has their paths. */
  readonly 'files:dropped': DroppedFiles
  /** Long work moves on. */
  readonly 'work:progress': WorkProgress
  /** Work on a distribution moves on, or has found a better one. */
  readonly 'allocation:progress': AllocationProgress
  /** A question about robustness moves on. */
  readonly 'robustness:progress': RobustnessProgress
}

export type WindowEventName = keyof WindowEvents
export type { ChannelFailure, ShellFailure }
