import type { ChosenPicture } from '@/lib/handover/chosen-pictures'
import { usdDecimal } from '@/lib/cost/money'

/**
 * What is written beside a picture: enough to check that its bytes are the ones that were made, and to
 * make it again. `file.sha256` is of the original bytes; where the settings were written into the file,
 * `file.settingsInside` says so and the file's own bytes are others.
 */
export function sidecarOf(
  picture: ChosenPicture,
  { name, settingsInside }: { name: string; settingsInside: boolean },
): string {
  const { provider, prompt, negativePrompt, ...settings } = picture.settings
  const { cost, review, ratingMean, tags, author } = picture
  return `${JSON.stringify(
    {
      version: 1,
      id: picture.id,
      file: {
        name,
        sha256: picture.sha256,
        bytes: picture.bytes,
        format: picture.format,
        width: picture.width,
        height: picture.height,
        settingsInside,
      },
      prompt,
      promptUsed: picture.promptUsed,
      reasoning: picture.reasoning,
      negativePrompt,
      provider,
      model: picture.model,
      sandbox: picture.sandbox,
      settings,
      warnings: picture.warnings,
      requestId: picture.requestId,
      author,
      createdAt: picture.createdAt.toISOString(),
      cost: cost && { usd: usdDecimal(cost.microUsd), credits: cost.credits, status: cost.status },
      review: { state: review, rating: ratingMean === null ? null : ratingMean / 100 },
      tags,
    },
    null,
    2,
  )}\n`
}
