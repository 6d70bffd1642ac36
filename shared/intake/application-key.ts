import type { ApplicationForm } from '#shared/round/application-form'

/** What an application is known by: its applicant, by organisation number or else by name, and its title. */
export function applicationKey({ applicant, title }: ApplicationForm): readonly [string, string] {
  return [applicant.orgNumber?.replace(/\D/g, '') || plainText(applicant.name), plainText(title)]
}

/** Whether two forms are the same application. */
export function isSameApplication(one: ApplicationForm, other: ApplicationForm): boolean {
  const [mine, theirs] = [applicationKey(one), applicationKey(other)]
  return mine[0] === theirs[0] && mine[1] === theirs[1]
}

/** A text without what people vary without meaning it: case and spacing. */
export function plainText(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('nb').replace(/\s+/g, ' ').trim()
}
