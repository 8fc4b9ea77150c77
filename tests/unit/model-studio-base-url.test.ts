import { expect, it } from 'vitest'
import { normaliseBaseUrl } from '@/lib/providers/model-studio/base-url'

it.each([
  [
    'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    'https://dashscope-intl.aliyuncs.com/api/v1',
  ],
  ['https://dashscope.aliyuncs.com/compatible-mode/v1///', 'https://dashscope.aliyuncs.com/api/v1'],
  [
    'https://ws-1.cn-beijing.maas.aliyuncs.com/api/v1/',
    'https://ws-1.cn-beijing.maas.aliyuncs.com/api/v1',
  ],
  ['http://127.0.0.1:9000/any/path', 'http://127.0.0.1:9000/any/path'],
  ['http://127.0.0.1:9000/compatible-mode/v1/x', 'http://127.0.0.1:9000/compatible-mode/v1/x'],
])('%s is spoken to at %s', (given, expected) => {
  expect(normaliseBaseUrl(given)).toBe(expected)
})
