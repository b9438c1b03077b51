import { expect, test } from 'vitest'
import { isOurs, nameOurHost } from '../../bin/own-host.mjs'

const url = 'https://report.example.org'

test.each([
  ['report.example.org', '/', true],
  ['REPORT.example.org:443', '/', true],
  ['localhost:3000', '/', true],
  ['127.0.0.1:3000', '/', true],
  ['[::1]:3000', '/', true],
  ['evil.example', '/', false],
  ['report.example.org.evil.example', '/', false],
  ['report.example.org@evil.example', '/', false],
  ['evil.example#report.example.org', '/', false],
  ['', '/', false],
  ['10.0.0.7', '/api/health', true],
  ['10.0.0.7', '/api/health/', false],
])('a request for %s at %s is for us: %s', (host, path, ours) => {
  expect(isOurs(host, path, url)).toBe(ours)
})

const claimed = () => ({
  host: 'localhost:3000',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'http',
  'x-original-url': '/staff',
})

test('behind https the app hears our own name only, whatever was claimed', () => {
  const headers = claimed()
  nameOurHost(headers, url)
  expect(headers).toEqual({ host: 'report.example.org', 'x-forwarded-proto': 'https' })
})

test('on this machine alone any of its names will do, and no claim counts', () => {
  const headers = claimed()
  nameOurHost(headers, 'http://localhost:3000')
  expect(headers).toEqual({ host: 'localhost:3000' })
})
