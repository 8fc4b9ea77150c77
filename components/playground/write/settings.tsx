'use client'

import { isChosen } from '@/components/playground/price-of-order'
import { CompareSettings } from '@/components/playground/write/compare-settings'
import { ImagesField } from '@/components/playground/write/images-field'
import { ModelStudioSettings } from '@/components/playground/write/model-studio-settings'
import { ReapiSettings } from '@/components/playground/write/reapi-settings'
import type { SettingProps } from '@/components/playground/write/setting'
import { formatUsd } from '@/lib/cost/money'
import type { PriceTable } from '@/lib/cost/price'

/** Only what the chosen provider can be told. */
export function Settings({ prices, ...setting }: SettingProps & { prices: PriceTable }) {
  const { plain, rewritten } = prices['model-studio']
  const surcharge = formatUsd(rewritten.each.microUsd - plain.each.microUsd)
  const images = <ImagesField {...setting} />
  const { draft } = setting
  if (!isChosen(draft, 'model-studio')) return <ReapiSettings {...setting} images={images} />
  const shown = { ...setting, images, rewriteSurcharge: `+${surcharge}` }
  return draft.compare ? <CompareSettings {...shown} /> : <ModelStudioSettings {...shown} />
}
