'use client'

import { useState } from 'react'
import type { ActionResult } from '@/lib/errors'
import type { CollectionPage, CollectionPictureView } from '@/lib/collections/view'

export interface OrderActions {
  move: (input: {
    collectionId: string
    imageId: string
    afterId: string | null
  }) => Promise<ActionResult<void>>
  setCollected: (input: {
    collectionId: string
    imageId: string
    collected: boolean
  }) => Promise<ActionResult<void>>
  more: (input: { collectionId: string; after: number }) => Promise<ActionResult<CollectionPage>>
}

type Pictures = readonly CollectionPictureView[]

/** The order as it is on screen: changed at once, and put back where the server disagrees. */
export function useOrder(collectionId: string, first: CollectionPage, actions: OrderActions) {
  const [pictures, setPictures] = useState<Pictures>(first.pictures)
  const [nextPosition, setNextPosition] = useState(first.nextPosition)
  const [failed, setFailed] = useState(false)

  async function change(to: Pictures, run: () => Promise<ActionResult<unknown>>): Promise<void> {
    const before = pictures
    setPictures(to)
    const answer = await run().catch(() => null)
    setFailed(answer?.ok !== true)
    if (!answer?.ok) setPictures(before)
  }

  function move(imageId: string, to: number): void {
    const picture = pictures.find(({ id }) => id === imageId)
    const others = pictures.filter(({ id }) => id !== imageId)
    if (!picture || to < 0 || to > others.length) return
    const afterId = others[to - 1]?.id ?? null
    void change([...others.slice(0, to), picture, ...others.slice(to)], () =>
      actions.move({ collectionId, imageId, afterId }),
    )
  }

  function takeOut(imageId: string): void {
    void change(
      pictures.filter(({ id }) => id !== imageId),
      () => actions.setCollected({ collectionId, imageId, collected: false }),
    )
  }

  async function loadMore(): Promise<void> {
    if (nextPosition === null) return
    const answer = await actions.more({ collectionId, after: nextPosition }).catch(() => null)
    setFailed(answer?.ok !== true)
    if (!answer?.ok) return
    setPictures((known) => [...known, ...answer.data.pictures])
    setNextPosition(answer.data.nextPosition)
  }

  return { pictures, hasMore: nextPosition !== null, failed, move, takeOut, loadMore }
}
