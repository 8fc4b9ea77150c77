import type { PictureCost } from '@/lib/gallery/view'

interface Entry {
  kind: string
  microUsd: number
  credits: number | null
}

/** The ledger's last word on one picture: settled or released where it says so, else still held. */
export function costFromLedger(entries: readonly Entry[]): PictureCost | null {
  const find = (kind: string) => entries.find((entry) => entry.kind === kind)
  const settled = find('settle')
  const released = find('release')
  const entry = settled ?? released ?? find('hold')
  if (!entry) return null
  return {
    microUsd: entry.microUsd,
    credits: entry.credits,
    status: settled ? 'charged' : released ? 'released' : 'held',
  }
}
