import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const mostPages = 40
const mostPixels = 1600
const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** How many pages a PDF has, and the first of them as pictures. Nothing in it is run, followed or fetched. */
export async function pagesOf(bytes) {
  const document = await getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    cMapUrl: `${join(folder, 'cmaps')}/`,
  }).promise
  return { count: document.numPages, pictures: picturesOf(document) }
}

async function* picturesOf(document) {
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++)
    yield picture(await document.getPage(number))
}

async function picture(page) {
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: Math.min(2, mostPixels / Math.max(width, height, 1)) })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const canvasContext = canvas.getContext('2d')
  canvasContext.fillStyle = '#fff'
  canvasContext.fillRect(0, 0, canvas.width, canvas.height)
  await page.render({ canvasContext, canvas, viewport }).promise
  page.cleanup()
  return canvas.encode('jpeg', 80)
}
