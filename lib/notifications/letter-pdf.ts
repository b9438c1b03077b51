import { createRequire } from 'node:module'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { now } from '@/lib/clock/now'

const mm = 72 / 25.4

/** A letter as it is printed: nothing in it says what it is about (domain §6.8). */
export type Letter = {
  from: string
  phone: string
  to: string[]
  date: string
  greeting: string
  text: string
  /** The landlord's logo as a PNG of ours. */
  logo?: Buffer | undefined
}

/**
 * One page of A4 for a plain window envelope. Its metadata say what its words say: nothing. A line whose letters the font
 * cannot draw is left as a rule to be written on by hand, since a letter to nobody would be opened by anybody.
 */
export function letterPdf(letter: Letter): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 20 * mm, bottom: 20 * mm, left: 25 * mm, right: 25 * mm },
    font: fontFile(),
    lang: 'en-GB',
    info: { Title: 'Letter', Author: letter.from, Creator: '', Producer: '', CreationDate: now() },
  })
  const chunks: Buffer[] = []
  document.on('data', chunk => chunks.push(chunk))
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  write(document, letter)
  document.end()
  return whole
}

type Document = InstanceType<typeof PDFDocument>

function write(document: Document, { from, phone, to, date, greeting, text, logo }: Letter): void {
  const left = 25 * mm
  if (logo) document.image(logo, 125 * mm, 15 * mm, { fit: [60 * mm, 18 * mm], align: 'right' })
  document
    .fontSize(11)
    .text(from, left, 20 * mm)
    .text(phone)
  let top = 50 * mm
  for (const line of to) {
    drawn(document, line, top)
    top += 15
  }
  document.text(date, left, 95 * mm)
  document.moveDown(2).text(canDraw(document, greeting) ? greeting : 'Hello,')
  document.moveDown().text(text, { lineGap: 3 })
  document.moveDown(2).text(from)
}

/** Where the window of a DL envelope is. */
function drawn(document: Document, line: string, top: number): void {
  if (canDraw(document, line)) document.text(line, 25 * mm, top, { width: 85 * mm, lineBreak: false })
  else
    document
      .moveTo(25 * mm, top + 11)
      .lineTo(105 * mm, top + 11)
      .stroke()
}

type Drawing = { _font?: { font?: { hasGlyphForCodePoint: (code: number) => boolean } } }

/** Whether the font has every letter; PDFKit keeps the font it draws with, and tells nobody what it lacks. */
function canDraw(document: Document, line: string): boolean {
  const font = (document as unknown as Drawing)._font?.font
  return [...line].every(letter => font?.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) === true)
}

/** DejaVu Sans: the Latin, Greek, Cyrillic and Arabic of the names in our homes. */
export const fontFile = () =>
  createRequire(join(process.cwd(), 'package.json')).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
