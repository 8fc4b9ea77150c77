import { signOut } from '@/lib/auth/sign-out-action'

/** A form, so that it works before any script has arrived. */
export function SignOutButton({ label }: { label: string }) {
  return (
    <form action={signOut}>
      <button
        type="submit"
        className="flex min-h-8 w-full items-center rounded-control px-2 text-left hover:bg-sunk max-sm:min-h-11"
      >
        {label}
      </button>
    </form>
  )
}
