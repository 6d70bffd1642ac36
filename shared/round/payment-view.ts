import { type Fields, valueAt } from './fields'
import { type Control, type ControlStep, controlField } from './kinds/payment-entries'

/** Who has done which step of the control of the payment list; null for a step that nobody has done. */
export function selectPaymentControls(fields: Fields): Readonly<Record<ControlStep, Control | null>> {
  return {
    attested: valueAt(fields, controlField('attested')) as Control | null,
    approved: valueAt(fields, controlField('approved')) as Control | null,
  }
}
