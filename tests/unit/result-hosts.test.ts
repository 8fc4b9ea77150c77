/** FAULTS 21: what is refused before a name is even resolved. */
import { describe, expect, it } from 'vitest'
import { isResultHost } from '@/lib/providers/model-studio/result'
import { judgeResultHost } from '@/lib/providers/result-hosts'

const refused = { allowed: false, privateAllowed: false }
const vouchedFor = { allowed: true, privateAllowed: true }
const documented = { allowed: true, privateAllowed: false }

const isProvidersHost = (host: string) => host === 'cdn.reapi.ai'

it.each([
  ['https://cdn.reapi.ai/media/0.png', documented],
  ['https://CDN.reapi.ai:443/media/0.png', documented],
  ['http://cdn.reapi.ai/media/0.png', refused],
  ['https://cdn.reapi.ai:8443/', refused],
  ['https://cdn.reapi.ai./', refused],
  ['https://evil.cdn.reapi.ai/', refused],
  ['https://cdn.reapi.ai.evil.example/', refused],
  ['https://user@cdn.reapi.ai/', refused],
  ['https://:secret@cdn.reapi.ai/', refused],
  ['https://cdn.reapi.ai@evil.example/', refused],
  ['ftp://cdn.reapi.ai/', refused],
  ['file:///etc/passwd', refused],
  ['data:image/png;base64,AA==', refused],
  ['http://127.0.0.1:3000/', refused],
])("by the provider's own hosts, %s", (url, verdict) => {
  expect(judgeResultHost(new URL(url), { isProvidersHost })).toEqual(verdict)
})

describe('by RESULT_HOSTS', () => {
  const listed = ['pictures.lan', '127.0.0.1:9000', '[::1]:80', 'both.lan:443']

  it.each([
    ['http://pictures.lan/a', vouchedFor],
    ['https://pictures.lan/a', vouchedFor],
    ['http://pictures.lan:8080/a', refused],
    ['http://sub.pictures.lan/a', refused],
    ['http://me@pictures.lan/a', refused],
    ['http://127.0.0.1:9000/a', vouchedFor],
    ['https://127.0.0.1:9000/a', vouchedFor],
    ['http://0x7f.1:9000/a', vouchedFor],
    ['http://127.0.0.1/a', refused],
    ['http://127.0.0.1:9001/a', refused],
    ['http://[0:0:0:0:0:0:0:1]/a', vouchedFor],
    ['https://[::1]/a', refused],
    ['https://both.lan/a', vouchedFor],
    ['http://both.lan/a', refused],
    ['file://pictures.lan/a', refused],
  ])('%s', (url, verdict) => {
    expect(judgeResultHost(new URL(url), { listed })).toEqual(verdict)
  })
})

it.each([
  ['http://127.0.0.1:3000/sandbox/x.png', vouchedFor],
  ['http://127.0.0.1:3001/sandbox/x.png', refused],
  ['https://127.0.0.1:3000/sandbox/x.png', refused],
  ['http://localhost:3000/sandbox/x.png', refused],
  ['http://a:b@127.0.0.1:3000/sandbox/x.png', refused],
])("by the sandbox's origin, %s", (url, verdict) => {
  expect(judgeResultHost(new URL(url), { ownOrigin: 'http://127.0.0.1:3000' })).toEqual(verdict)
})

it.each([
  ['dashscope-result-bj.oss-cn-beijing.aliyuncs.com', true],
  ['dashscope-result-wlcb-acdr-1.oss-cn-wulanchabu-acdr-1.aliyuncs.com', true],
  ['dashscope-result-sgp.oss-ap-southeast-1.aliyuncs.com', true],
  ['dashscope-result-bj.oss-cn-beijing.aliyuncs.com.evil.example', false],
  ['evil-dashscope-a.oss-cn.aliyuncs.com', false],
  ['dashscope-a.b.oss-cn.aliyuncs.com', false],
  ['dashscope-a.oss-cn.aliyuncsXcom', false],
  ['dashscope-a.oss-cn.aliyuncs.com\n', false],
  ['oss-cn-beijing.aliyuncs.com', false],
])('Model Studio keeps results at %j: %s', (host, expected) => {
  expect(isResultHost(host)).toBe(expected)
})
