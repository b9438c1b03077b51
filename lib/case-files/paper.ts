import { createRequire } from 'node:module'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'

const mm = 72 / 25.4
export const margin = 20 * mm
export type Paper = InstanceType<typeof PDFDocument>

/** A4 in DejaVu Sans, which has the Latin, Greek, Cyrillic and Arabic letters of our homes. Its metadata name nobody. */
export function newPaper(title: string, at: Date): Paper {
  const paper = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: 24 * mm, left: margin, right: margin },
    font: fontFile('DejaVuSans'),
    bufferPages: true,
    lang: 'en-GB',
    info: { Title: title, Author: '', Creator: '', Producer: '', CreationDate: at },
  })
  paper.registerFont('plain', fontFile('DejaVuSans'))
  paper.registerFont('bold', fontFile('DejaVuSans-Bold'))
  return paper.font('plain')
}

/** The whole file, once everything is drawn. */
export function bytesOf(paper: Paper): Promise<Buffer> {
  const chunks: Buffer[] = []
  paper.on('data', chunk => chunks.push(chunk))
  const whole = new Promise<Buffer>((resolve, reject) => {
    paper.on('end', () => resolve(Buffer.concat(chunks)))
    paper.on('error', reject)
  })
  paper.end()
  return whole
}

type Look = { size?: number; bold?: boolean; grey?: boolean; indent?: number; after?: number }

/** A paragraph where the last one ended. */
export function write(paper: Paper, text: string, { size = 10, bold, grey, indent = 0, after = 3 }: Look = {}): void {
  const left = margin + indent
  paper
    .font(bold ? 'bold' : 'plain')
    .fontSize(size)
    .fillColor(grey ? '#555555' : '#111111')
    .text(drawable(text), left, paper.y, { width: paper.page.width - margin - left, lineGap: 2 })
  paper.y += after
}

/** What no font draws is left out; line ends are of one kind. */
const drawable = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[\v\f\u0085]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, letter => (letter === '\n' ? letter : ''))

/** A new page where less than this is left: a heading never stands alone at the foot. */
export function keepTogether(paper: Paper, height: number): void {
  if (paper.y + height > paper.page.height - paper.page.margins.bottom) paper.addPage()
}

export const pageNow = (paper: Paper): number => paper.bufferedPageRange().count

/** "LK-7Q4M-2X · page 3 of 12" at the foot of every page. */
export function writeFooters(paper: Paper, reference: string): number {
  const { count } = paper.bufferedPageRange()
  for (let number = 0; number < count; number++) {
    paper.switchToPage(number)
    paper.page.margins.bottom = 0
    paper
      .font('plain')
      .fontSize(8)
      .fillColor('#555555')
      .text(`${reference} · page ${number + 1} of ${count}`, margin, paper.page.height - 15 * mm, {
        width: paper.page.width - 2 * margin,
        align: 'center',
        lineBreak: false,
      })
  }
  return count
}

const fontFile = (name: string) =>
  createRequire(join(process.cwd(), 'package.json')).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)
