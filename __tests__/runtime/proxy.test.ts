import { describe, expect, it } from '@jest/globals'
import { proxyEnvOf } from '../../src/runtime/proxy.js'

describe('the proxies of the environment', () => {
  it.each([
    ['none', {}, undefined],
    ['none, in blank variables', { HTTPS_PROXY: ' ', http_proxy: '' }, undefined],
    ['none, with exceptions only', { NO_PROXY: '*' }, undefined],
    ['in capitals', { HTTPS_PROXY: 'http://a:1' }, { HTTPS_PROXY: 'http://a:1' }],
    ['in small letters', { https_proxy: 'http://a:1' }, { HTTPS_PROXY: 'http://a:1' }],
    [
      'in both: the small letters count',
      { https_proxy: 'http://a:1', HTTPS_PROXY: 'http://b:1' },
      { HTTPS_PROXY: 'http://a:1' }
    ],
    [
      'in both, one of them blank',
      { https_proxy: '', HTTPS_PROXY: 'http://b:1' },
      { HTTPS_PROXY: 'http://b:1' }
    ],
    [
      'for all',
      { HTTPS_PROXY: 'https://a:1', http_proxy: 'http://b:2', no_proxy: 'localhost,.corp' },
      { HTTPS_PROXY: 'https://a:1', HTTP_PROXY: 'http://b:2', NO_PROXY: 'localhost,.corp' }
    ],
    ['without a scheme', { HTTPS_PROXY: 'proxy.corp:3128' }, { HTTPS_PROXY: 'http://proxy.corp:3128' }]
  ])('are found: %s', (_, env, expected) => {
    expect(proxyEnvOf(env)).toEqual(expected)
  })

  it.each(['socks5://user:pa55@a:1', 'http://', 'http://[x', 'file:///pa55'])(
    'are refused, not passed over, when they are of no use: %s',
    (HTTPS_PROXY) => {
      expect(() => proxyEnvOf({ HTTPS_PROXY })).toThrow(/`HTTPS_PROXY`.*allowed/)
      expect(() => proxyEnvOf({ HTTPS_PROXY })).not.toThrow(/pa55/)
    }
  )
})
