import { getTranslations } from 'next-intl/server'
import { models } from '@/lib/catalog/models'
import { formatUsd } from '@/lib/cost/money'
import type { ChosenPicture } from '@/lib/handover/chosen-pictures'

const names = [
  ...([
    'provider',
    'model',
    'cost',
    'size',
    'aspectRatio',
    'seed',
    'prompt',
    'promptUsed',
  ] as const),
  ...(['negativePrompt', 'rewritePrompt', 'contentCheck', 'took'] as const),
]
export type SettingName = (typeof names)[number]

export interface SettingRow {
  name: SettingName
  values: string[]
  differs: boolean
}

/** The settings that any of them has, what differs first. */
export async function settingRows(pictures: readonly ChosenPicture[]): Promise<SettingRow[]> {
  const t = await getTranslations('compare')
  const none = t('none')
  const valueOf = (
    { settings, ...picture }: ChosenPicture,
    name: SettingName,
  ): string | number | null => {
    const reapi = settings.provider === 'reapi'
    switch (name) {
      case 'provider':
        return models[settings.provider].name
      case 'cost':
        return picture.sandbox ? t('free') : picture.cost && formatUsd(picture.cost.microUsd)
      case 'size':
        return `${picture.width} × ${picture.height}`
      case 'rewritePrompt':
        return reapi ? null : t(settings.rewritePrompt ? 'on' : 'off')
      case 'contentCheck':
        return reapi ? t(settings.contentCheck ? 'on' : 'off') : null
      case 'took':
        return picture.tookMs && t('seconds', { seconds: (picture.tookMs / 1000).toFixed(1) })
      case 'model':
        return picture.model
      case 'promptUsed':
        return picture.promptUsed === settings.prompt ? null : picture.promptUsed
      default:
        return settings[name] || null
    }
  }
  return names
    .map((name) => pictures.map((picture) => valueOf(picture, name)))
    .flatMap((values, index) => {
      const name = names[index]
      if (name === undefined || values.every((value) => value === null)) return []
      const words = values.map((value) => String(value ?? none))
      return [{ name, values: words, differs: new Set(words).size > 1 }]
    })
    .sort((one, other) => Number(other.differs) - Number(one.differs))
}
