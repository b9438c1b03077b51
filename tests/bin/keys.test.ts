import { spawn } from 'node:child_process'
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadKeys } from '../../bin/keys.mjs'
import { root } from '../../bin/run.mjs'

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

test('a kill at any moment leaves the whole file or none', async () => {
  const loop = `import { loadKeys } from '${root}/bin/keys.mjs'
    for (let n = 0; n < 3000; n++) loadKeys('${folder}/' + n)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', loop], { stdio: 'ignore' })
  while (!existsSync(join(folder, '20', 'keys.json'))) await pause(5)
  child.kill('SIGKILL')
  await once(child, 'close')
  const made = readdirSync(folder).map(name => join(folder, name, 'keys.json'))
  const contents = made.filter(path => existsSync(path)).map(path => readFileSync(path, 'utf8'))
  expect(contents.length).toBeGreaterThan(20)
  expect(contents.filter(text => !JSON.parse(text).NEXTAUTH_SECRET)).toEqual([])
})

test('keys are never made anew for a database that has lost them', () => {
  expect(() => loadKeys(folder, { mayMake: false })).toThrow('has lost its keys.json')
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
