import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { drawCaseFile } from '@/lib/case-files/drawing'
import { manuscriptOf } from '@/lib/case-files/preparing'
import type { CaseRecord } from '@/lib/case-files/record'
import { letterPdf } from '@/lib/notifications/letter-pdf'
import { bigRecord, keepAll, title } from '../support/big-record'

const evil = [
  '<script>app.alert(1)</script>',
  ') >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
  'endstream endobj 1 0 obj << /Launch (calc) >>',
  'javascript:alert(1) https://evil.example',
]

/** Opens it as a reader of PDFs does, expects that nothing in it acts, and resolves with its words without blanks. */
async function wordsOfInert(bytes: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  expect(await document.getJSActions()).toBeNull()
  expect(await document.getOpenAction()).toBeNull()
  expect(await document.getAttachments()).toBeNull()
  expect(await document.getOutline()).toBeNull()
  let words = ''
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    expect(await page.getAnnotations()).toEqual([])
    expect(await page.getJSActions()).toBeNull()
    const { items } = await page.getTextContent()
    words += items.map(item => ('str' in item ? item.str : '')).join('')
  }
  return unspaced(words)
}

const unspaced = (text: string) => text.replace(/\s/g, '')

test.each(evil)('%s in a letter is text: nothing of it runs, opens or leads anywhere', async typed => {
  const letter = { from: typed, phone: typed, to: [typed, typed], date: typed, greeting: typed, text: typed }
  expect(await wordsOfInert(await letterPdf(letter))).toContain(unspaced(typed))
})

test.each(evil)('%s in a case file is text, wherever it was written', async typed => {
  const { bytes } = await drawCaseFile(manuscriptOf(keepAll(writtenEverywhere(typed))), {
    ...title,
    ...{ landlord: typed, recipient: typed, madeBy: typed, agreedBy: typed },
  })
  const words = await wordsOfInert(bytes)
  expect(words.split(unspaced(typed)).length - 1).toBeGreaterThan(12)
})

/** A case whose every word that somebody typed is this. Nobody in it has a name that would be taken out. */
function writtenEverywhere(typed: string): CaseRecord {
  const record = bigRecord({ events: 2, files: 1 })
  const passages = [{ id: 'notes/0/note', label: typed, words: typed }]
  return {
    ...record,
    people: record.people.map(person => ({ ...person, role: typed })),
    entries: record.entries.map(entry => ({ ...entry, by: typed, heading: typed, coded: typed, passages })),
    evidence: record.evidence.map(line => ({ ...line, what: typed, giver: typed, custody: [typed], passages })),
  }
}
