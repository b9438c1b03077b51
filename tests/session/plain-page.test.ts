import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { plainPage } from '@/app/_session/plain-page'

const key = Buffer.alloc(32, 1).toString('base64')
beforeAll(() => {
  Object.assign(process.env, {
    BESIDE_SURFACE: 'public',
    BESIDE_URL: 'http://localhost:3000',
    BESIDE_DATA: mkdtempSync(join(tmpdir(), 'beside-plain-')),
    DATABASE_URL_PUBLIC: 'postgres://beside_public:x@127.0.0.1:1/beside',
    RECEIPT_PEPPER: key,
    CASEWORK_PUBLIC_KEY: key,
  })
})

const words = { heading: 'Not kept', lines: ['Try again.'], button: 'Try again' }
const pageWith = async (fields: [string, string][]) =>
  (await plainPage({ status: 503, words, wayOn: { action: '/tell-us/2/answers', fields } })).text()

test('words that could not be kept are shown as they were typed, and posted again by the button', async () => {
  const page = await pageWith([['what', 'He said "go" & left\n<b>twice</b>']])
  const typed = 'He said &quot;go&quot; &amp; left\n&lt;b&gt;twice&lt;/b&gt;'
  expect(page).toContain(`<p class="written" dir="auto">${typed}</p>`)
  expect(page).toContain(`<input type="hidden" name="what" value="${typed}">`)
})

test('nothing is folded out where nothing was written', async () => {
  expect(
    await pageWith([
      ['move', 'continue'],
      ['safe', 'skip'],
      ['what', ' '],
    ]),
  ).not.toContain('<details>')
})
