import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { type Letter, letterPdf } from '@/lib/notifications/letter-pdf'

const letter: Letter = {
  from: 'Larkmoor',
  phone: '01632 960100',
  to: ['Łukasz Żółć', '6 Orchard House', 'Larkmoor'],
  date: 'Monday 7 December 2026',
  greeting: 'Dear Łukasz Żółć,',
  text: 'Message from Larkmoor about your home. Please call 01632 960100.',
}

async function read(given: Letter) {
  const bytes = await letterPdf(given)
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const { items } = await page.getTextContent()
  const text = items.map(item => ('str' in item ? item.str : '')).join('\n')
  const { info } = await document.getMetadata()
  return { bytes, text, pages: document.numPages, info: info as Record<string, unknown> }
}

test('a letter says who it is to and the neutral words, on one page', async () => {
  const { text, pages } = await read(letter)
  for (const line of [...letter.to, letter.greeting, letter.phone, letter.date]) expect(text).toContain(line)
  expect(text.replace(/\s+/g, ' ')).toContain(letter.text)
  expect(pages).toBe(1)
})

test('its metadata say nothing', async () => {
  const { info, bytes } = await read(letter)
  expect(info).toMatchObject({ Title: 'Letter', Author: 'Larkmoor' })
  expect(JSON.stringify(info)).not.toMatch(/beside|pdfkit|hate|case|report/i)
  expect(bytes.toString('latin1')).not.toMatch(/pdfkit|beside/i)
})

test('a name that the font cannot draw is left to be written by hand, not printed as boxes', async () => {
  const { text } = await read({ ...letter, to: ['林美玲', '6 Orchard House'], greeting: 'Dear 林美玲,' })
  expect(text).not.toMatch(/林|Dear/)
  expect(text).toContain('Hello,')
  expect(text).toContain('6 Orchard House')
})
