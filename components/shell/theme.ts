/** Client-safe: the theme is a cookie, so that the server paints the right one at once, without a script. */

import { remember } from '@/components/shell/remember'

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeCookie = 'theme'

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value)
}

/** In the browser only; the page takes it on at once. */
export function chooseTheme(theme: Theme): void {
  remember(themeCookie, theme)
  document.documentElement.dataset.theme = theme
}
