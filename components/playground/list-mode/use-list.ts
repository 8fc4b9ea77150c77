import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { longestList, type ReadList } from '@/lib/playground/list/read-list'
import { readListText } from '@/lib/playground/list/read-text'
import { rowRequest, type ListDefaults, type ListEntry } from '@/lib/playground/list/row-request'

/** More pictures than anybody looks at; a list of lists says what it means. */
export const mostListPictures = 500

export interface PreviewedList extends Pick<ReadList, 'unknownColumns' | 'repeatedColumns'> {
  entries: ListEntry[]
  /** Rows in the text; more than `longestList` are not previewed. */
  rows: number
  /** May be sent as far as its size goes. */
  fits: boolean
}

const empty: ReadList = { rows: [], unknownColumns: [], repeatedColumns: [] }

/** The text as a list, and its preview; typing is never held up by it. */
export function useList(defaults: ListDefaults) {
  const [text, setText] = useState('')
  const [read, setRead] = useState<ReadList>(empty)
  const settled = useDeferredValue(text)

  useEffect(() => {
    let current = true
    void readListText(settled).then((list) => {
      if (current) setRead(list)
    })
    return () => {
      current = false
    }
  }, [settled])

  const list = useMemo((): PreviewedList => {
    const entries = read.rows
      .slice(0, longestList)
      .map((cells, row) => rowRequest(cells, defaults, `preview-${row}`))
    return { ...read, entries, rows: read.rows.length, fits: read.rows.length <= longestList }
  }, [read, defaults])

  return { text, setText, list }
}
