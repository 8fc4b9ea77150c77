'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { PriceList as List } from '@/components/playground/write/price-list'
import { Info } from '@/components/ui/info'

const PriceList = dynamic(
  () => import('@/components/playground/write/price-list').then((module) => module.PriceList),
  { ssr: false },
)

/** The sign beside the cost, and what it tells of the prices. */
export function PriceNotes(props: ComponentProps<typeof List>) {
  const t = useTranslations('playground')
  return (
    <Info label={t('aboutPrices')} className="-my-1">
      <PriceList {...props} />
    </Info>
  )
}
