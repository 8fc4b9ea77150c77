import { useTranslations } from 'next-intl'
import type { Difference } from '@/lib/playground/compare'

/** One sentence for each setting in which two pictures of a comparison differ. */
export function useDifferenceWords(): (difference: Difference) => string {
  const t = useTranslations('reuse.difference')
  return (difference) => {
    switch (difference.setting) {
      case 'shape':
        return t('shape', { reapi: difference.reapi, modelStudio: difference.modelStudio })
      case 'prompt':
        return t('prompt', { dropped: difference.dropped })
      case 'seed':
        return difference.modelStudio === null
          ? t('seedRandom')
          : t('seed', { seed: difference.modelStudio })
      case 'negativePrompt':
        return t('negativePrompt', { words: difference.modelStudio })
      default:
        return t(difference.setting)
    }
  }
}
