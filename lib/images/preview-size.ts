/** Pure. */
import { previewSide } from '@/lib/images/preview-side'

/** How large the large rendition of a picture is: within `previewSide`, never enlarged. */
export function previewSize({ width, height }: { width: number; height: number }) {
  const scale = Math.min(1, previewSide / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
