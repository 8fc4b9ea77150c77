'use client'

import clsx from 'clsx'
import { inputClass } from '@/components/ui/field'
import { useHydrated } from '@/components/ui/use-hydrated'
import { parseRole, roles, type Role } from '@/lib/auth/permissions'

/** The browser's own list of roles. With `hideLabel` the label is read, not seen. */
export function RoleSelect({
  id,
  label,
  hideLabel = false,
  value,
  roleNames,
  disabled,
  onChange,
}: {
  id: string
  label: string
  hideLabel?: boolean
  value: Role
  roleNames: Record<Role, string>
  disabled?: boolean
  onChange: (role: Role) => void
}) {
  const hydrated = useHydrated()
  return (
    <span className="flex flex-col gap-1">
      <label htmlFor={id} className={clsx('text-small font-semibold', hideLabel && 'sr-only')}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        disabled={disabled || !hydrated}
        onChange={(event) => onChange(parseRole(event.target.value) ?? value)}
        className={clsx(inputClass, 'w-auto')}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {roleNames[role]}
          </option>
        ))}
      </select>
    </span>
  )
}
