import type { Region } from '@/lib/catalog/models'

export const officialBaseUrls: Record<Region, string> = {
  singapore: 'https://dashscope-intl.aliyuncs.com/api/v1',
  beijing: 'https://dashscope.aliyuncs.com/api/v1',
}

/** People paste the address of the OpenAI-compatible side; ours lies beside it. No trailing slash. */
export function normaliseBaseUrl(baseUrl: string): string {
  return baseUrl
    .trim()
    .replace(/\/+$/, '')
    .replace(/\/compatible-mode\/v1$/, '/api/v1')
}
