import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outcome } from '../../bin/run.mjs'
import { refuseWhereNothingIs } from '../../bin/with-database.mjs'

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'beside-command-')))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('without DATABASE_URL, where no Beside was ever started', () => {
  test.each(['staff-add', 'keys-command', 'audit-export', 'evidence-move', 'backup', 'restore'])(
    '%s says what to do, and makes no database and no keys',
    async command => {
      const env = { ...process.env, DATABASE_URL: '', BESIDE_SURFACE: '', BESIDE_PREBUILT: '1', BESIDE_DATA: folder }
      const { code, output } = await outcome(process.execPath, [`bin/${command}.mjs`], { seconds: 15, env })
      expect(output).toBe(
        `There is no Beside in ${folder}: set DATABASE_URL to the owner's login of its database, or, to try it out, run npm start first.\n`,
      )
      expect([code, readdirSync(folder)]).toEqual([1, []])
    },
  )
})

test.each(['keys.json', 'postgres.json'])('a folder with %s is one where a Beside was', file => {
  writeFileSync(join(folder, file), '{}')
  expect(() => refuseWhereNothingIs(folder)).not.toThrow()
})
