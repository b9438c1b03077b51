import { afterEach, expect, test, vi } from 'vitest'
import { isNear, networkOf, tokenOf } from '../../bin/place.mjs'

const shared = globalThis as { besidePressureSalt?: (() => Buffer | undefined) | undefined }
const from = (remoteAddress: string, forwarded?: string, trusted?: string) =>
  tokenOf({ socket: { remoteAddress }, headers: forwarded ? { 'x-forwarded-for': forwarded } : {} }, trusted)

afterEach(() => {
  vi.useRealTimers()
  shared.besidePressureSalt = undefined
})

test('a place is a token without its address in it, the same over IPv4 and IPv6', () => {
  expect(from('192.0.2.7')).toMatch(/^[\w-]{22}$/)
  expect(from('::ffff:192.0.2.7')).toBe(from('192.0.2.7'))
  expect(from('192.0.2.8')).not.toBe(from('192.0.2.7'))
})

test('what a request says of where it came from counts only from the proxy we trust, and only what that proxy added', () => {
  expect(from('192.0.2.7', '198.51.100.1')).toBe(from('192.0.2.7'))
  expect(from('192.0.2.7', '198.51.100.1', '192.0.2.9')).toBe(from('192.0.2.7'))
  expect(from('192.0.2.9', 'forged, 198.51.100.1', '192.0.2.9')).toBe(from('198.51.100.1'))
  expect(from('192.0.2.9', undefined, '192.0.2.9')).toBe(from('192.0.2.9'))
})

test.each(['198.51.100.1:50123', '::ffff:198.51.100.1', ' 198.51.100.1 '])(
  'a proxy may write %j for 198.51.100.1',
  written => expect(from('192.0.2.9', written, '192.0.2.9')).toBe(from('198.51.100.1')),
)

test.each([
  ['2001:db8:0:7::1', '2001:db8:0:7:ffff:ffff:ffff:ffff', true],
  ['2001:db8:0:7::1', '[2001:0DB8::7:1:2:3:4]:443', true],
  ['2001:db8:0:7::1', '2001:db8:0:8::1', false],
  ['::1', '::2', true],
  ['fe80::1%eth0', 'fe80::2%eth1', true],
])('%s and %s are the same network of IPv6: %s', (one, other, same) => {
  expect(networkOf(one) === networkOf(other)).toBe(same)
})

test('with the salt of the hour that all processes share, every process makes the same token', () => {
  shared.besidePressureSalt = () => Buffer.alloc(32, 1)
  const one = from('192.0.2.7')
  shared.besidePressureSalt = () => Buffer.alloc(32, 1)
  expect(from('192.0.2.7')).toBe(one)
  shared.besidePressureSalt = () => Buffer.alloc(32, 2)
  expect(from('192.0.2.7')).not.toBe(one)
})

test('until that salt is there, the token is of this process, and another one after an hour', () => {
  shared.besidePressureSalt = () => undefined
  const before = from('192.0.2.7')
  expect(from('192.0.2.7')).toBe(before)
  vi.useFakeTimers({ now: Date.now() + 3_600_001 })
  expect(from('192.0.2.7')).not.toBe(before)
})

test('asked on this very machine is whoever comes from it past every proxy, and nobody who says so', () => {
  const asked = (remoteAddress: string, headers = {}) => isNear({ socket: { remoteAddress }, headers })
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map(one => asked(one))).toEqual([true, true, true])
  expect(asked('192.0.2.7')).toBe(false)
  expect(asked('192.0.2.7', { 'x-beside-near': '1' })).toBe(false)
  for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via', 'x-forwarded-proto'])
    expect([name, asked('127.0.0.1', { [name]: 'x' })]).toEqual([name, false])
})
