import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepInFile, keepToBeSet, refuseUnready } from '../../bin/keeping-keys'
import { loadKeys } from '../../bin/keys.mjs'

const now = new Date('2026-11-28T16:20:00.000Z')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beside-keeping-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('keys that Beside made for itself', () => {
  test('are kept as they were, for their owner alone, before one is taken out for good', () => {
    const before = loadKeys(folder)
    const copy = keepInFile(folder, { CASEWORK_PRIVATE_KEY: '2:new' }, now, { drops: true }) ?? ''
    expect(copy).toBe(join(folder, 'keys-before-2026-11-28T16-20-00-000Z.json'))
    expect(JSON.parse(readFileSync(copy, 'utf8'))).toEqual(before)
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    expect(loadKeys(folder)).toEqual({ ...before, CASEWORK_PRIVATE_KEY: '2:new' })
  })

  test('are copied nowhere while the old one stays', () => {
    loadKeys(folder)
    expect(keepInFile(folder, { ENCRYPTION_KEY: '1:old,2:new' }, now, { drops: false })).toBeUndefined()
    expect(readdirSync(folder)).toEqual(['keys.json'])
  })
})

test('keys to be set by hand lie in a file for its owner alone', () => {
  const path = keepToBeSet(folder, { ENCRYPTION_KEY: '1:old,2:new' })
  expect(readFileSync(path, 'utf8')).toBe('ENCRYPTION_KEY=1:old,2:new\n')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['keys-to-set.env'])
})

describe('a step is refused', () => {
  test('while what the last one said is still to be set', () => {
    refuseUnready('ENCRYPTION_KEY', { ENCRYPTION_KEY: '1:old' }, folder)
    writeFileSync(join(folder, 'keys-to-set.env'), 'ENCRYPTION_KEY=1:old,2:new\n')
    expect(() => refuseUnready('ENCRYPTION_KEY', { ENCRYPTION_KEY: '1:old' }, folder)).toThrow('remove that file')
  })

  test.each([undefined, ''])('where the key is not set (%j), which would count as an old one', value => {
    expect(() => refuseUnready('ENCRYPTION_KEY', { ENCRYPTION_KEY: value }, folder)).toThrow('is not set here')
  })
})
