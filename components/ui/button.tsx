import clsx from 'clsx'
import type { ComponentProps } from 'react'

export interface ButtonLook {
  /** One primary at most is in sight at a time. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'sandbox' | 'danger'
  size?: 'small' | 'medium' | 'large'
}

const variants = {
  primary: 'bg-accent text-on-accent hover:bg-accent-2 border-transparent',
  secondary: 'bg-raised text-ink border-edge hover:bg-sunk',
  quiet: 'text-ink-2 border-transparent hover:text-ink hover:bg-sunk',
  sandbox: 'hatch text-ink border-dashed border-edge hover:bg-sunk',
  danger: 'bg-raised text-bad border-edge hover:bg-sunk',
}

const sizes = {
  small: 'min-h-7 px-2.5 text-small max-sm:min-h-11',
  medium: 'min-h-8 px-3 text-body max-sm:min-h-11',
  large: 'min-h-11 px-4 text-prompt font-semibold max-sm:min-h-12',
}

/** The look alone, for a link that must read as a button. */
export function buttonClass({ variant = 'secondary', size = 'medium' }: ButtonLook = {}): string {
  return clsx(
    'inline-flex items-center justify-center gap-2 rounded-control border font-medium transition-colors',
    'aria-disabled:opacity-55 disabled:opacity-55',
    variants[variant],
    sizes[size],
  )
}

export function Button({
  variant,
  size,
  className,
  type = 'button',
  ...rest
}: ButtonLook & ComponentProps<'button'>) {
  return (
    <button type={type} className={clsx(buttonClass({ variant, size }), className)} {...rest} />
  )
}
