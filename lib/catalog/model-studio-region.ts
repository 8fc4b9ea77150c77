import type { Region } from '@/lib/catalog/models'

const hosts: [RegExp, Region][] = [
  [/^dashscope-intl\.aliyuncs\.com$/, 'singapore'],
  [/\.ap-southeast-1\.maas\.aliyuncs\.com$/, 'singapore'],
  [/^dashscope\.aliyuncs\.com$/, 'beijing'],
  [/\.cn-beijing\.maas\.aliyuncs\.com$/, 'beijing'],
]

/** Where a base URL of Model Studio leads, workspace domains included; `null` for a host that does not say. */
export function regionOfBaseUrl(baseUrl: string): Region | null {
  if (!URL.canParse(baseUrl)) return null
  const { hostname } = new URL(baseUrl)
  return hosts.find(([pattern]) => pattern.test(hostname))?.[1] ?? null
}
