/** Settings on their way from a picture's page to the playground, within one tab. */
import { readSettings, writeSettings, type SettingsRecord } from '@/lib/playground/settings-record'
import { reuseOf, varyOf, type ReusedSettings } from '@/lib/playground/reuse-settings'

const place = 'reuse'
const kinds = { reuse: reuseOf, vary: varyOf }
export type ReuseKind = keyof typeof kinds

/** False where the browser keeps nothing. */
export function sendToPlayground(record: SettingsRecord, kind: ReuseKind): boolean {
  try {
    sessionStorage.setItem(place, `${kind}:${writeSettings(record)}`)
    return true
  } catch {
    return false
  }
}

/** What was sent, once; `null` when nothing was. Call it when the playground has mounted. */
export function takeSentSettings(): ReusedSettings | null {
  try {
    const [, kind, json = ''] =
      /^(reuse|vary):(.*)$/s.exec(sessionStorage.getItem(place) ?? '') ?? []
    sessionStorage.removeItem(place)
    const record = readSettings(json)
    return record && kinds[kind === 'vary' ? 'vary' : 'reuse'](record)
  } catch {
    return null
  }
}
