import { describe, expect, it, vi } from 'vitest'
import { DownloadError } from '@/lib/net/download-error'
import { checkUrl, type AllowHost } from '@/lib/net/url-check'

const listed: AllowHost = (url) => ({
  allowed: ['cdn.reapi.ai', 'dashscope-result-bj.oss-cn-beijing.aliyuncs.com'].includes(
    url.hostname,
  ),
  privateAllowed: false,
})
const everywhere: AllowHost = () => ({ allowed: true, privateAllowed: false })
const operator: AllowHost = () => ({ allowed: true, privateAllowed: true })

function codeOf(url: string, allow: AllowHost): string {
  try {
    checkUrl(url, allow)
    return 'passed'
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error
    expect(error.kind).toBe('refused')
    expect(error.message).not.toMatch(/Signature|secret|p\.png/)
    return error.code
  }
}

describe('a result URL is refused before any name is resolved (fault 21)', () => {
  it.each([
    'https://cdn.reapi.ai/media/tasks/1/0.png',
    'https://cdn.reapi.ai',
    'https://cdn.reapi.ai?x=1',
    'https://cdn.reapi.ai:443/p.png',
    'HTTPS://CDN.reapi.AI/p.png',
    'https://dashscope-result-bj.oss-cn-beijing.aliyuncs.com/p.png?Expires=1&Signature=a%2Fb',
    'https://cdn.reapi.ai/@evil.example/p.png',
    'https://cdn.reapi.ai/图片/😀.png',
  ])('lets %s pass', (url) => {
    expect(codeOf(url, listed)).toBe('passed')
  })

  it.each([
    ['https://evil.example/p.png?Signature=secret', 'host_not_allowed'],
    ['https://cdn.reapi.ai.evil.example/p.png', 'host_not_allowed'],
    ['https://evilcdn.reapi.ai/p.png', 'host_not_allowed'],
    ['https://reapi.ai/p.png', 'host_not_allowed'],
    [
      'https://dashscope-result-bj.oss-cn-beijing.aliyuncs.com.evil.example/p.png',
      'host_not_allowed',
    ],
    ['https://user@cdn.reapi.ai/p.png', 'userinfo_refused'],
    ['https://user:secret@cdn.reapi.ai/p.png', 'userinfo_refused'],
    ['https://cdn.reapi.ai@evil.example/p.png', 'userinfo_refused'],
    ['https://@cdn.reapi.ai/p.png', 'spelling_refused'],
    ['https://evil.example\\@cdn.reapi.ai/p.png', 'spelling_refused'],
    ['https://cdn.reapi.ai\\@evil.example/p.png', 'spelling_refused'],
    ['https:\\\\cdn.reapi.ai/p.png', 'spelling_refused'],
    ['https:cdn.reapi.ai/p.png', 'spelling_refused'],
    ['https:///cdn.reapi.ai/p.png', 'spelling_refused'],
    ['https://cdn.reapi.ai./p.png', 'spelling_refused'],
    ['https://cdn.re\tapi.ai/p.png', 'spelling_refused'],
    ['https://cdn.re\napi.ai/p.png', 'spelling_refused'],
    [' https://cdn.reapi.ai/p.png', 'spelling_refused'],
    ['https://cdn%2Ereapi.ai/p.png', 'spelling_refused'],
    ['https://ｃｄｎ.reapi.ai/p.png', 'spelling_refused'],
    ['https://cdn。reapi.ai/p.png', 'spelling_refused'],
    ['https://cdn.reapi.ai:0443/p.png', 'spelling_refused'],
    ['https://cdn.reapi.ai:/p.png', 'spelling_refused'],
    ['https://cdn.reapi.ai:8443/p.png', 'port_refused'],
    ['https://cdn.reapi.ai:22/p.png', 'port_refused'],
    ['https://cdn.reapi.ai:80/p.png', 'port_refused'],
    ['http://cdn.reapi.ai/p.png', 'scheme_refused'],
    ['http://cdn.reapi.ai:443/p.png', 'scheme_refused'],
    ['file:///etc/passwd', 'scheme_refused'],
    ['file://cdn.reapi.ai/p.png', 'scheme_refused'],
    ['data:image/png;base64,iVBORw0KGgo=', 'scheme_refused'],
    ['ftp://cdn.reapi.ai/p.png', 'scheme_refused'],
    ['gopher://cdn.reapi.ai/p.png', 'scheme_refused'],
    ['javascript:alert(1)', 'scheme_refused'],
    ['blob:https://cdn.reapi.ai/1', 'scheme_refused'],
    ['ws://cdn.reapi.ai/p.png', 'scheme_refused'],
    ['//cdn.reapi.ai/p.png', 'url_invalid'],
    ['/p.png', 'url_invalid'],
    ['', 'url_invalid'],
    ['https://', 'url_invalid'],
    ['https://cdn.reapi.ai:99999/p.png', 'url_invalid'],
    ['https://cdn.rea\u0000pi.ai/p.png', 'url_invalid'],
    ['https://\u202ecdn.reapi.ai/p.png', 'url_invalid'],
    ['\ud800', 'url_invalid'],
  ])('%j: %s', (url, code) => {
    expect(codeOf(url, listed)).toBe(code)
  })

  it.each([
    ['https://0x7f.0.0.1/', 'spelling_refused'],
    ['https://0x7f000001/', 'spelling_refused'],
    ['https://2130706433/', 'spelling_refused'],
    ['https://0177.0.0.1/', 'spelling_refused'],
    ['https://127.1/', 'spelling_refused'],
    ['https://127.0.0.1./', 'spelling_refused'],
    ['https://①②⑦.0.0.1/', 'spelling_refused'],
    ['https://0/', 'spelling_refused'],
    ['https://[0:0:0:0:0:0:0:1]/', 'spelling_refused'],
    ['https://[::ffff:127.0.0.1]/', 'spelling_refused'],
    ['https://134744072/', 'spelling_refused'], // 8.8.8.8
    ['https://127.0.0.1/', 'address_refused'],
    ['https://[::1]/', 'address_refused'],
    ['https://[::ffff:7f00:1]/', 'address_refused'],
    ['https://[64:ff9b::a9fe:a9fe]/', 'address_refused'],
    ['https://169.254.169.254/latest/meta-data', 'address_refused'],
    ['https://100.100.100.200/', 'address_refused'],
    ['https://8.8.8.8/', 'passed'],
    ['https://[2606:4700::1111]/', 'passed'],
  ])('even where every host is listed, %j: %s', (url, code) => {
    expect(codeOf(url, everywhere)).toBe(code)
  })

  it.each([
    ['http://127.0.0.1:8080/p.png', 'passed'],
    ['http://[::1]:8080/p.png', 'passed'],
    ['http://minio:9000/p.png', 'passed'],
    ['http://192.168.1.20/p.png', 'passed'],
    ['http://127.1:8080/p.png', 'spelling_refused'],
    ['http://user@127.0.0.1:8080/p.png', 'userinfo_refused'],
    ['http://169.254.169.254/p.png', 'address_refused'],
    ['http://0.0.0.0:8080/p.png', 'address_refused'],
    ['file:///etc/passwd', 'scheme_refused'],
  ])('for a host the operator named, %j: %s', (url, code) => {
    expect(codeOf(url, operator)).toBe(code)
  })

  it('never asks the list about a URL that is misspelled', () => {
    const allow = vi.fn(everywhere)
    expect(codeOf('https://user@127.1/', allow)).toBe('userinfo_refused')
    expect(codeOf('https://127.1/', allow)).toBe('spelling_refused')
    expect(allow).not.toHaveBeenCalled()
  })
})
