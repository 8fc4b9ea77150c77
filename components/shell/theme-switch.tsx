'use client'

import { Moon, Sun } from 'lucide-react'
import { chooseTheme } from '@/components/shell/theme'

/** Both buttons are in the page and CSS shows the one that changes something: nothing to hydrate wrongly. */
export function ThemeSwitch({ toLight, toDark }: { toLight: string; toDark: string }) {
  const look =
    'size-8 place-items-center rounded-control text-ink-2 hover:bg-sunk hover:text-ink max-sm:size-11'
  return (
    <>
      <button
        type="button"
        aria-label={toDark}
        title={toDark}
        className={`grid dark:hidden ${look}`}
        onClick={() => chooseTheme('dark')}
      >
        <Moon size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={toLight}
        title={toLight}
        className={`hidden dark:grid ${look}`}
        onClick={() => chooseTheme('light')}
      >
        <Sun size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </>
  )
}
