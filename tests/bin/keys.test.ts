import { createPrivateKey, createPublicKey } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadKeys } from '../../bin/keys.mjs'
import { outcome, root } from '../../bin/run.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beside-keys-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the keys are made once, and only their owner may read them', () => {
  const keys = loadKeys(folder)
  expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['keys.json'])
  expect(loadKeys(folder)).toEqual(keys)
})

test('each key has 32 bytes and the two casework keys are a pair', () => {
  const keys = loadKeys(folder)
  for (const name of ['RECEIPT_PEPPER', 'CASEWORK_PUBLIC_KEY', 'CASEWORK_PRIVATE_KEY', 'FINGERPRINT_KEY']) {
    expect(Buffer.from(keys[name], 'base64')).toHaveLength(32)
  }
  expect(Buffer.from(keys.ENCRYPTION_KEY.replace('1:', ''), 'base64')).toHaveLength(32)
  expect(publicHalfOf(keys)).toBe(keys.CASEWORK_PUBLIC_KEY)
})

test('a disk that takes no more bytes leaves no file rather than half of one', async () => {
  const script = `import { loadKeys } from '${root}/bin/keys.mjs'; loadKeys('${folder}')`
  const node = `exec '${process.execPath}' --input-type=module -e "${script}"`
  const { code, output } = await outcome('sh', ['-c', `ulimit -f 0; ${node}`], { seconds: 20 })
  expect(code).not.toBe(0)
  expect(output).toContain('EFBIG')
  expect(readdirSync(folder)).toEqual([])
})

test('keys are never made anew for a database that has lost them', () => {
  expect(() => loadKeys(folder, { mayMake: false })).toThrow('has lost its keys')
})

test('a keys file that is no JSON is named and left alone', () => {
  const path = join(folder, 'keys.json')
  writeFileSync(path, '{"half')
  chmodSync(path, 0o600)
  expect(() => loadKeys(folder)).toThrow(`${path} cannot be read as keys`)
  expect(readFileSync(path, 'utf8')).toBe('{"half')
})

function publicHalfOf(keys: Record<string, string>): string {
  const part = (name: string) => Buffer.from(keys[name] ?? '', 'base64').toString('base64url')
  const jwk = { kty: 'OKP', crv: 'X25519', d: part('CASEWORK_PRIVATE_KEY'), x: part('CASEWORK_PUBLIC_KEY') }
  const half = createPublicKey(
    createPrivateKey({ key: { ...jwk, x: Buffer.alloc(32).toString('base64url') }, format: 'jwk' }),
  ).export({ format: 'jwk' })
  return Buffer.from(half.x ?? '', 'base64url').toString('base64')
}
