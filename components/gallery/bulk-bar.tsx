'use client'

import { X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, useSyncExternalStore } from 'react'
import { compareHref, isComparable } from '@/components/compare/compare-href'
import { acts } from '@/components/gallery/bulk-acts'
import { BulkButton } from '@/components/gallery/bulk-button'
import { CollectDialog } from '@/components/gallery/collect-dialog'
import { DownloadDialog } from '@/components/gallery/download-dialog'
import type { Selection } from '@/components/gallery/selection-store'
import { TagDialog } from '@/components/gallery/tag-dialog'
import { type BulkTarget, useBulk } from '@/components/gallery/use-bulk'
import type { BulkWords } from '@/components/gallery/words'
import { useKeys } from '@/components/review/use-keys'
import { mostSelected } from '@/lib/gallery/selected'

export interface BulkRights {
  decide: boolean
  takePart: boolean
  trash: boolean
}

const none: Selection = { all: false, ids: new Set() }

/** What can be done to the pictures that are ticked, and what was done last, to be undone. */
export function BulkBar({
  target,
  total,
  trash,
  rights,
  tags,
  collections,
  words,
  locale,
}: {
  target: BulkTarget
  /** In this view. */
  total: number
  /** This view is the trash. */
  trash: boolean
  rights: BulkRights
  tags: string[]
  collections: { id: string; name: string }[]
  words: BulkWords
  locale: string
}) {
  const { actions, selection } = target
  const { all, ids } = useSyncExternalStore(selection.subscribe, selection.get, () => none)
  const router = useRouter()
  const [dialog, setDialog] = useState<'tag' | 'collect' | 'download' | null>(null)
  /** Kept when the dialog closes: the form in it is read only then. */
  const [chosen, setChosen] = useState<string[]>([])
  const bulk = useBulk(target, words)
  const { busy, note } = bulk
  const count = all ? Math.max(0, total - ids.size) : ids.size
  const some = count > 0
  const number = new Intl.NumberFormat(locale)

  const approve = () =>
    bulk.run(words.done.approve, (selected) => actions.decide({ selected, verb: 'approve' }))
  const remove = () => bulk.run(words.done.trashed, (selected) => actions.trash({ selected }))
  const restore = () => bulk.run(words.done.restored, (selected) => actions.restore({ selected }))
  const withChosen = (go: (ids: string[]) => void) => () =>
    bulk.attempt(
      () => actions.list({ selected: bulk.selected() }),
      (found) => {
        go(found)
        return null
      },
    )
  const undo = () => (note?.undo ? bulk.takeBack(note.undo) : undefined)
  const leave = () => {
    selection.clear()
    bulk.dismiss()
  }

  const download = withChosen((found) => {
    setChosen(found)
    setDialog('download')
  })

  const onTheWall = [
    { ...acts.approve, on: rights.decide, act: approve },
    { ...acts.tag, on: rights.takePart, act: () => setDialog('tag') },
    { ...acts.collect, on: rights.takePart, act: () => setDialog('collect') },
    {
      ...acts.compare,
      on: isComparable(count),
      act: withChosen((found) => router.push(compareHref(found))),
    },
    { ...acts.download, on: true, act: download },
    { ...acts.trash, on: rights.trash, act: remove },
  ]
  const inTheTrash = [{ ...acts.restore, on: rights.trash, act: restore }]
  const offered = some ? (trash ? inTheTrash : onTheWall).filter(({ on }) => on) : []
  useKeys({
    ...Object.fromEntries(
      offered.flatMap(({ keys, act }) => keys.map((key) => [key, () => void act()])),
    ),
    u: () => void undo(),
    escape: leave,
  })

  return (
    <>
      <section
        aria-label={words.label}
        className="pointer-events-none fixed inset-x-0 bottom-6 z-20 flex justify-center px-4 max-sm:bottom-[calc(59px+env(safe-area-inset-bottom))] max-sm:px-0"
      >
        <div
          hidden={!some && !busy && !note}
          className="pointer-events-auto flex min-h-12 items-center gap-1 rounded-menu bg-[#181818] px-3 text-[#ededed] shadow-menu max-sm:w-full max-sm:flex-wrap max-sm:justify-between max-sm:rounded-none max-sm:px-2 dark:bg-[#333] "
        >
          <p
            role="status"
            className="px-2 font-semibold whitespace-nowrap max-sm:w-full max-sm:py-1.5 max-sm:whitespace-normal"
          >
            {busy
              ? words.working
              : some
                ? words.selected.replace('{count}', number.format(count))
                : note?.text}
          </p>
          {offered.map(({ name, cap, shortcut, Icon, act }) => (
            <BulkButton
              key={name}
              label={words[name]}
              keyCap={cap}
              keyShortcut={shortcut}
              Icon={Icon}
              disabled={busy}
              onClick={() => void act()}
            />
          ))}
          {!some && note?.undo ? (
            <BulkButton
              label={words.undo}
              keyCap="U"
              disabled={busy}
              onClick={undo}
              className="underline underline-offset-4 max-sm:flex-row max-sm:px-4"
            />
          ) : null}
          {some && !all && total > count ? (
            <>
              <span aria-hidden="true" className="mx-1 h-5 w-px bg-[#fff4] max-sm:hidden" />
              <BulkButton
                label={words.selectAll.replace('{count}', number.format(total))}
                title={total > mostSelected ? words.tooMany : undefined}
                disabled={busy || total > mostSelected}
                onClick={() => selection.selectAll()}
                className="max-sm:order-last max-sm:w-full max-sm:flex-row"
              />
            </>
          ) : null}
          <button
            type="button"
            aria-label={words.clear}
            title={words.clear}
            onClick={leave}
            className="grid size-8 shrink-0 place-items-center rounded-control outline-[currentColor] hover:bg-[#fff2] max-sm:absolute max-sm:top-0 max-sm:right-0 max-sm:size-11"
          >
            <X size={16} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </div>
      </section>
      <TagDialog
        open={dialog === 'tag'}
        known={tags}
        words={words}
        onClose={() => setDialog(null)}
        onTag={(names) =>
          bulk.run(words.done.tagged, (selected) => actions.tag({ selected, names }))
        }
      />
      <CollectDialog
        open={dialog === 'collect'}
        collections={collections}
        words={words}
        onClose={() => setDialog(null)}
        onCollect={(into) =>
          bulk.run(words.done.collected, (selected) => actions.collect({ selected, into }))
        }
      />
      <DownloadDialog
        open={dialog === 'download'}
        what={{ name: 'ids', value: chosen.join() }}
        words={words.handover}
        onClose={() => setDialog(null)}
      />
    </>
  )
}
