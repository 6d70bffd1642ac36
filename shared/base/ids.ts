declare const brand: unique symbol

/** A string that cannot be mistaken for another kind of id. */
export type Brand<Name extends string> = string & { readonly [brand]: Name }

export type RoundId = Brand<'round'>
export type SchemeId = Brand<'scheme'>
export type ApplicationId = Brand<'application'>
export type MemberId = Brand<'member'>
export type CriterionId = Brand<'criterion'>
export type RequirementId = Brand<'requirement'>
export type DeviceId = Brand<'device'>

/** Names a plain string as an id, at the border where data has just been decoded. */
export function asId<Id extends string>(text: string): Id {
  return text as Id
}
