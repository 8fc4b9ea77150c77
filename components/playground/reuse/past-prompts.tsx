'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field'
import type { ActionResult } from '@/lib/errors'
import type { PastPlace, PastPrompt, PastPrompts as Page } from '@/lib/templates/view'

export type SearchPastPrompts = (input: {
  search: string
  after: PastPlace | null
}) => Promise<ActionResult<Page>>

type Found = { search: string; prompts: PastPrompt[]; next: PastPlace | null } | 'failed' | null

/** While somebody types, every letter would be a question. */
const restMs = 250

/** A person's own prompts, the latest first, searched as they type. Ask for it only while it is seen. */
export function PastPrompts({
  searchPastPrompts,
  onUse,
}: {
  searchPastPrompts: SearchPastPrompts
  onUse: (prompt: string) => void
}) {
  const t = useTranslations('reuse')
  const locale = useLocale()
  const [search, setSearch] = useState('')
  const [found, setFound] = useState<Found>(null)
  const [tries, setTries] = useState(0)

  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      searchPastPrompts({ search, after: null }).then(
        (answer) => current && setFound(answer.ok ? { search, ...answer.data } : 'failed'),
        () => current && setFound('failed'),
      )
    }, restMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [search, searchPastPrompts, tries])

  async function more(shown: Exclude<Found, 'failed' | null>): Promise<void> {
    const answer = await searchPastPrompts({ search: shown.search, after: shown.next }).catch(
      () => null,
    )
    if (!answer?.ok) return setFound('failed')
    setFound({
      ...shown,
      prompts: [...shown.prompts, ...answer.data.prompts],
      next: answer.data.next,
    })
  }

  return (
    <div className="flex flex-col gap-3">
      <input
        type="search"
        aria-label={t('historySearch')}
        placeholder={t('historySearch')}
        value={search}
        maxLength={200}
        onChange={(event) => setSearch(event.target.value)}
        className={inputClass}
      />
      <div role="status" className="text-small text-ink-3 empty:hidden">
        {found === null ? t('loading') : null}
        {found !== null && found !== 'failed' && found.prompts.length === 0
          ? t(found.search === '' ? 'historyEmpty' : 'historyNone')
          : null}
      </div>
      {found === 'failed' ? (
        <p role="alert" className="flex items-center gap-3 text-small text-bad">
          {t('failed')}
          <Button size="small" onClick={() => setTries(tries + 1)}>
            {t('again')}
          </Button>
        </p>
      ) : null}
      {found === null || found === 'failed' ? null : (
        <>
          <ul className="flex max-h-[50vh] flex-col overflow-y-auto">
            {found.prompts.map(({ prompt, usedAt, times }) => (
              <li key={prompt} className="border-t border-line first:border-t-0">
                <button
                  type="button"
                  onClick={() => onUse(prompt)}
                  className="w-full rounded-tag px-1 py-2 text-left hover:bg-sunk"
                >
                  <span dir="auto" className="words line-clamp-3 text-body wrap-anywhere">
                    {prompt}
                  </span>
                  <span className="text-small text-ink-3 tabular-nums">
                    {new Date(usedAt).toLocaleDateString(locale)} ·{' '}
                    {t('usedTimes', { count: times })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {found.next ? (
            <Button size="small" className="self-center" onClick={() => void more(found)}>
              {t('more')}
            </Button>
          ) : null}
        </>
      )}
    </div>
  )
}
