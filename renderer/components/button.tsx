import { Button as BaseButton, type ButtonProps as BaseProps } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import './button-row.css'

export interface ButtonProps extends Omit<BaseProps, 'icon' | 'loading' | 'asChild'> {
  /** A small picture before the text; decoration only. */
  readonly symbol?: ReactNode
  /** Work is under way; the button says so and takes no more clicks. */
  readonly busy?: boolean
}

/** Secondary unless told otherwise: a screen has at most one primary button. */
export function Button({ symbol, busy = false, variant = 'secondary', children, ...rest }: ButtonProps) {
  return (
    <BaseButton variant={variant} loading={busy} {...rest}>
      {busy ? null : symbol}
      {children}
    </BaseButton>
  )
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'symbol'> {
  /** What it does, in words: read aloud, and shown under the pointer. */
  readonly label: string
  readonly children: ReactNode
}

export function IconButton({
  label,
  busy = false,
  variant = 'tertiary',
  children,
  ...rest
}: IconButtonProps) {
  return (
    <BaseButton icon variant={variant} loading={busy} aria-label={label} title={label} {...rest}>
      {children}
    </BaseButton>
  )
}
