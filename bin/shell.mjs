import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { HeldAnswer } from './held-answer.mjs'
import { plainHeaders, plainPage, wordsOf } from './plain-page.mjs'

const packed = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync }
const emptyShell = /(<html[^>]* id="__next_error__"[^>]*>[\s\S]*?<body[^>]*>)/
const pages = /^text\/html\b/

/**
 * Where there is no page, or ours fails, Next answers with a shell that only scripts can fill, and a failing route with a
 * bare line. Here what there is to say is written into such an answer, for text browsers and for whoever's scripts do not
 * load; a script that does run puts the same words in their place. `words({ status, path, reference })` resolves with them.
 */
export function fillShell(request, response, words) {
  if (request.method === 'HEAD') return
  const wanted = ({ statusCode: status }) => status === 404 || status === 500
  new HeldAnswer(response, wanted, (answer, bytes) => filled(request, answer, bytes, words))
}

async function filled(request, response, bytes, words) {
  const type = String(response.getHeader('content-type') ?? '')
  const status = response.statusCode
  const isPage = pages.test(type)
  if (!isPage && !isBare(status, type)) return bytes
  const text = textOf(response, bytes)
  if (isPage && !emptyShell.test(text)) return bytes
  const said = await words({ status, path: request.url.split('?')[0], digest: digestIn(text) })
  for (const name of ['content-encoding', 'content-length', 'etag']) response.removeHeader(name)
  return isPage ? Buffer.from(withWords(response, text, said)) : instead(request, response, said)
}

/** A route that fails says `Internal Server Error`, or nothing: nothing of ours. */
const isBare = (status, type) => status === 500 && (type === '' || type.startsWith('text/plain'))

function withWords(response, text, said) {
  const nonce = /'nonce-([^']+)'/.exec(String(response.getHeader('content-security-policy')))?.[1]
  return text.replace(emptyShell, start => start + wordsOf(said, nonce))
}

function instead(request, response, said) {
  if (!String(request.headers.accept ?? '').includes('text/html')) {
    response.setHeader('content-type', 'text/plain; charset=utf-8')
    return Buffer.from(`${[said.heading, ...said.lines].join('\n')}\n`)
  }
  for (const [name, value] of Object.entries(plainHeaders())) response.setHeader(name, value)
  return Buffer.from(plainPage(said))
}

function textOf(response, bytes) {
  const unpack = packed[response.getHeader('content-encoding')]
  return (unpack ? unpack(bytes) : bytes).toString('utf8')
}

/** What Next calls the fault, in its own note to the script: digits, or nothing that we would show. */
const digestIn = text => /\\?"digest\\?":\\?"(\d{1,12})\\?"/.exec(text)?.[1]
