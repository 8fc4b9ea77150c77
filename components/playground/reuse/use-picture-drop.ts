import { useEffect, useRef, useState } from 'react'
import type { ReusedSettings } from '@/lib/playground/reuse-settings'

export type PictureDrop =
  | { settings: ReusedSettings; name: string }
  /** No picture of ours, or one without settings. */
  | { settings: null; name: string }

/** No picture of ours is larger. */
const largest = 64_000_000

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** A text field or a list's own box takes what is dropped on it. */
const isTaken = ({ target }: Event) =>
  target instanceof Element && target.closest('[data-takes-files], dialog') !== null

async function settingsIn(file: File): Promise<ReusedSettings | null> {
  if (file.size > largest) return null
  const [{ readEmbeddedSettings }, { readSettings }, { reuseOf }] = await Promise.all([
    import('@/lib/images/provenance/read'),
    import('@/lib/playground/settings-record'),
    import('@/lib/playground/reuse-settings'),
  ])
  const json = readEmbeddedSettings(new Uint8Array(await file.arrayBuffer()))
  const record = json === null ? null : readSettings(json)
  return record && reuseOf(record)
}

/** Anywhere on the page a downloaded picture may be dropped. The answer: a picture hovers over the page now. */
export function usePictureDrop(onDrop: (drop: PictureDrop) => void): boolean {
  const [hovers, setHovers] = useState(false)
  const answer = useRef(onDrop)
  useEffect(() => {
    answer.current = onDrop
  })

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event) || isTaken(event)) return
      event.preventDefault()
      setHovers(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovers(false)
    }
    const drop = (event: DragEvent) => {
      setHovers(false)
      const file = event.dataTransfer?.files[0]
      if (!file || isTaken(event)) return
      event.preventDefault()
      const { name } = file
      void settingsIn(file).then(
        (settings) => answer.current({ settings, name }),
        () => answer.current({ settings: null, name }),
      )
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])

  return hovers
}
