/** The columns a list may have. A list is written by people: names are read whatever their case and spacing. Pure. */

export const listColumns = [
  'prompt',
  'provider',
  'images',
  'aspect_ratio',
  'size',
  'seed',
  'rewrite',
  'negative_prompt',
  'content_check',
] as const
export type ListColumn = (typeof listColumns)[number]

/** Also the providers' own names, and ours in Chinese. */
const otherNames: Record<string, ListColumn> = {
  model: 'provider',
  count: 'images',
  n: 'images',
  ratio: 'aspect_ratio',
  rewrite_prompt: 'rewrite',
  prompt_extend: 'rewrite',
  negative: 'negative_prompt',
  nsfw_checker: 'content_check',
  提示词: 'prompt',
  服务商: 'provider',
  张数: 'images',
  画幅比例: 'aspect_ratio',
  画面比例: 'aspect_ratio',
  比例: 'aspect_ratio',
  尺寸: 'size',
  种子: 'seed',
  改写提示词: 'rewrite',
  反向提示词: 'negative_prompt',
  内容检查: 'content_check',
}

/** `undefined`: a column we know nothing of. */
export function columnNamed(heading: string): ListColumn | undefined {
  const name = heading
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  return (
    listColumns.find((column) => column === name) ??
    (Object.hasOwn(otherNames, name) ? otherNames[name] : undefined)
  )
}
