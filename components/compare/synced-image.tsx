import type { Viewport } from '@/components/compare/viewport'
import type { ComparedPicture } from '@/components/compare/compared'

/** From here on the large rendition has too few pixels. */
const originalFrom = 1.5

/** One picture as far as the common view shows it. */
export function SyncedImage({
  picture: { id, prompt, width, height },
  view: { scale, x, y },
}: {
  picture: ComparedPicture
  view: Viewport
}) {
  return (
    <img
      src={`/api/images/${id}/${scale > originalFrom ? 'original' : 'preview'}`}
      alt={prompt}
      width={width}
      height={height}
      draggable={false}
      className="pointer-events-none absolute inset-0 size-full origin-top-left object-contain"
      style={{ transform: `translate(${x * 100}%, ${y * 100}%) scale(${scale})` }}
    />
  )
}
