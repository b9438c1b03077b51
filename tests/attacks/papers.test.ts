import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { letterPdf } from '@/lib/notifications/letter-pdf'

const evil = [
  '<script>app.alert(1)</script>',
  ') >> /OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
  'endstream endobj 1 0 obj << /Launch (calc) >>',
  'javascript:alert(1) https://evil.example',
]

test.each(evil)('%s in a letter is text: nothing of it runs, opens or leads anywhere', async typed => {
  const letter = { from: typed, phone: typed, to: [typed, typed], date: typed, greeting: typed, text: typed }
  const bytes = await letterPdf(letter)
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const page = await document.getPage(1)
  expect(await document.getJSActions()).toBeNull()
  expect(await document.getOpenAction()).toBeNull()
  expect(await document.getAttachments()).toBeNull()
  expect(await page.getAnnotations()).toEqual([])
  const { items } = await page.getTextContent()
  const text = items.map(item => ('str' in item ? item.str : '')).join('')
  expect(text.replace(/\s/g, '')).toContain(typed.replace(/\s/g, ''))
})
