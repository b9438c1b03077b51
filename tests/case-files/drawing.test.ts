import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { drawCaseFile } from '@/lib/case-files/drawing'
import { fold } from '@/lib/case-files/folding'
import { manuscriptOf, prepare } from '@/lib/case-files/preparing'
import { bigRecord, keepAll, title } from '../support/big-record'

const folder = mkdtempSync(join(tmpdir(), 'case-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Read back by another program than the one that drew it; without it these tests are skipped, and say so. */
const canRead = existsSync('/usr/bin/pdftotext')

/** What a reader of the file can get out of it: its text and its metadata, read back by another program. */
async function readBack(text: Parameters<typeof drawCaseFile>[0]) {
  const { bytes, pages } = await drawCaseFile(text, title)
  const path = join(folder, 'file.pdf')
  writeFileSync(path, bytes)
  const run = (program: string, ...more: string[]) => execFileSync(program, [path, ...more], { encoding: 'utf8' })
  return { bytes, pages, words: run('pdftotext', '-'), info: run('pdfinfo') }
}

describe.skipIf(!canRead)('a case file of 200 events and 30 files', () => {
  const prepared = keepAll(bigRecord())

  test('has a contents list with the right pages, numbers on every page, and every hash', async () => {
    const { words, pages } = await readBack(manuscriptOf(prepared))
    const sheets = words.split('\f')
    expect(sheets[0]).toContain(`Pages: ${pages}`)
    for (let number = 1; number <= pages; number++)
      expect(sheets[number - 1]).toContain(`LK-7Q4M-2X · page ${number} of ${pages}`)
    const evidence = sheets.findIndex((sheet, at) => at > 1 && sheet.startsWith('Evidence'))
    expect(sheets[1]).toMatch(new RegExp(`Evidence\\s+${evidence + 1}\\b`))
    for (const { sha256 } of prepared.record.evidence) expect(words).toContain(sha256)
  }, 120_000)

  test('names nobody hidden in its text, its metadata or its bytes', async () => {
    const { words, info, bytes } = await readBack(manuscriptOf(prepared))
    const left = fold(`${words}\n${info}\n${bytes.toString('latin1')}`).split(/[^\p{L}]+/u)
    for (const name of ['zofia', 'wisniewska', 'zosia']) expect(left).not.toContain(name)
    expect(words).not.toContain('07700')
    expect(info).toMatch(/Title:\s+Case file LK-7Q4M-2X/)
    expect(info).not.toMatch(/(Author|Creator|Producer):[ \t]+\S/)
  }, 120_000)

  test('is in date order', () => {
    const times = prepared.record.entries.map(({ at }) => at.getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
  })
})

const part = fc
  .stringMatching(/^[a-złżśćńéüøñ]{4,8}$/)
  .filter(word => !'person number address mail'.includes(fold(word)))

test.skipIf(!canRead)(
  'whatever somebody hidden is called and wherever it stands, their name is not in the file',
  async () => {
    await fc.assert(
      fc.asyncProperty(part, part, part, async (first, last, other) => {
        fc.pre(!fold(other).startsWith(fold(first).slice(0, -1)) && !fold(other).startsWith(fold(last).slice(0, -1)))
        const record = bigRecord({ hidden: `${first} ${last}`, shown: `${other} ${other}`, events: 3, files: 1 })
        const { words, info } = await readBack(manuscriptOf(keepAll(record)))
        const left = fold(`${words}\n${info}`).split(/[^\p{L}]+/u)
        for (const name of [first, last]) expect(left).not.toContain(fold(name))
      }),
      { numRuns: 4 },
    )
  },
  240_000,
)

test.skipIf(!canRead)(
  'a passage taken out leaves nothing of itself, and one nobody answered is gone as well',
  async () => {
    const record = bigRecord({ events: 2, files: 1 })
    const open = prepare(record, { purpose: 'court', forPersonId: null, people: [], passages: [] })
    const { words } = await readBack(manuscriptOf(open))
    expect(words).toContain('[Taken out]')
    expect(words).not.toContain('The stairwell was painted')
  },
  120_000,
)
