import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnvFile } from '../../bin/env-file.mjs'
import { loadKeys } from '../../bin/keys.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beside-env-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['FINGERPRINT_KEY=abc', 0o644, true],
  ['export DATABASE_URL_STAFF="postgres://x"', 0o644, true],
  ['NEXTAUTH_SECRET=abc', 0o604, true],
  ['FINGERPRINT_KEY=abc', 0o640, false],
  ['FINGERPRINT_KEY=abc', 0o600, false],
  ['#FINGERPRINT_KEY=abc\nBESIDE_TEST_OF_ENV=1', 0o644, false],
  ['FINGERPRINT_KEY=\nBESIDE_TEST_OF_ENV=1', 0o644, false],
])('an .env with %s of mode %o stops the start: %s', (text, mode, stops) => {
  const path = join(folder, '.env')
  const before = { ...process.env }
  writeFileSync(path, text)
  chmodSync(path, mode)
  const read = () => readEnvFile(path)
  if (stops) expect(read).toThrow(/chmod 640/)
  else expect(read).not.toThrow()
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
})

test('no .env is none', () => expect(() => readEnvFile(join(folder, '.env'))).not.toThrow())

test.each([0o644, 0o640, 0o606])('keys.json of mode %o stops the start', mode => {
  loadKeys(folder)
  chmodSync(join(folder, 'keys.json'), mode)
  expect(() => loadKeys(folder)).toThrow(/chmod 600/)
})
