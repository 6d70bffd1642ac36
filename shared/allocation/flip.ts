import { assertNever } from '#shared/base/assert'
import type { Outcome } from './result'
import { type Rule, ruleText } from './rule'
import { kronerText, pointsText } from './text'

/** One change that alone, all else equal, would turn the result of an application. */
export type Flip =
  | { readonly kind: 'points'; readonly from: number; readonly to: number; readonly exact: boolean }
  | {
      readonly kind: 'criterion'
      readonly criterionId: string
      readonly label: string
      readonly from: number
      readonly to: number
      readonly exact: boolean
    }
  | { readonly kind: 'amount'; readonly from: number; readonly to: number; readonly exact: boolean }
  /** All frames together. */
  | { readonly kind: 'frame'; readonly from: number; readonly to: number; readonly exact: boolean }
  /** Without this rule the result would be another. */
  | { readonly kind: 'rule'; readonly rule: Rule; readonly exact: boolean }

/** A flip as a sentence about an application with this outcome. */
export function flipText(flip: Flip, outcome: Outcome): string {
  const gains = outcome !== 'granted'
  const what =
    outcome === 'none' ? 'fått tilskudd' : outcome === 'reduced' ? 'fått hele beløpet' : 'mistet tilskuddet'
  switch (flip.kind) {
    case 'points': {
      const by = pointsText(Math.abs(flip.to - flip.from))
      return `Ville ${what} med ${pointsText(flip.to)} poeng (${by} ${gains ? 'mer' : 'mindre'}).`
    }
    case 'criterion':
      return `Det svarer til ${pointsText(flip.to)} i stedet for ${pointsText(flip.from)} på «${flip.label}», alt annet likt.`
    case 'amount':
      return `Ville ${what} om søknaden gjaldt ${kronerText(flip.to)} (${kronerText(flip.from - flip.to)} mindre).`
    case 'frame': {
      const by = kronerText(Math.abs(flip.to - flip.from))
      return `Ville ${what} med en ramme på ${kronerText(flip.to)} (${by} ${gains ? 'mer' : 'mindre'}).`
    }
    case 'rule':
      return `Ville ${what} uten regelen «${ruleText(flip.rule)}».`
    default:
      return assertNever(flip)
  }
}
