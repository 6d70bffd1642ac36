import type {
  ChannelName,
  PageChannelName,
  ReplyOf,
  RequestOf,
  WindowEventName,
  WindowEvents,
} from './contract'

type Capitalised<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Capitalised<Tail>}`
  : Capitalize<Text>

/** `window:set-document` becomes `windowSetDocument`. */
export type FunctionName<Name extends string> = Name extends `${infer Area}:${infer Verb}`
  ? `${Area}${Capitalised<Verb>}`
  : never

type Ask<Name extends ChannelName> =
  undefined extends RequestOf<Name>
    ? () => Promise<ReplyOf<Name>>
    : (request: RequestOf<Name>) => Promise<ReplyOf<Name>>

type Listen<Name extends WindowEventName> = (listener: (payload: WindowEvents[Name]) => void) => () => void

/**
 * What the window sees as `window.tildeling`: one function per channel, and one `on…` per event, which
 * answers with a function that stops listening.
 */
export type WindowApi = { readonly [Name in PageChannelName as FunctionName<Name>]: Ask<Name> } & {
  readonly [Name in WindowEventName as `on${Capitalize<FunctionName<Name>>}`]: Listen<Name>
}
