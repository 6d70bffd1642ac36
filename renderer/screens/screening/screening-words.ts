import type { StatusKind } from '#renderer/components/status'
import type { Severity } from '#shared/scheme/scheme'
import { type Finding, standsAsMet } from '#shared/screening/finding'
import type { ScreeningStatus } from '#shared/screening/screen-application'

export const statusWords: Readonly<Record<ScreeningStatus, { kind: StatusKind; text: string }>> = {
  ready: { kind: 'good', text: 'Klar' },
  unclear: { kind: 'warn', text: 'Må avklares' },
  dismissed: { kind: 'stop', text: 'Avvises' },
}

export const severityGroups: readonly { severity: Severity; title: string; meaning: string }[] = [
  { severity: 'stop', title: 'Må være oppfylt', meaning: 'Ellers kan søknaden ikke vurderes.' },
  { severity: 'warn', title: 'Bør ses på', meaning: 'Hindrer ikke at søknaden vurderes.' },
  { severity: 'judge', title: 'Vurderes av mennesker', meaning: 'Opplysningene i søknaden gir ikke svaret.' },
]

/** The findings of one severity: what is not met first, then what a person must judge, then what is met. */
export function findingsOf(findings: readonly Finding[], severity: Severity): readonly Finding[] {
  const place = (finding: Finding) => [false, null, true].indexOf(standsAsMet(finding))
  return findings.filter(one => one.severity === severity).sort((a, b) => place(a) - place(b))
}

/** How a finding stands, in picture and words. */
export function standing(finding: Finding): { readonly kind: StatusKind; readonly text: string } {
  const met = standsAsMet(finding)
  if (met === true) return { kind: 'good', text: 'Oppfylt' }
  if (met === null) return { kind: 'note', text: 'Må vurderes' }
  return { kind: finding.severity === 'stop' ? 'stop' : 'warn', text: 'Ikke oppfylt' }
}
