import { createHash } from 'node:crypto'
import { everywhere } from './answer-headers.mjs'

const look = `:root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;margin:0}
main{max-width:38rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.875rem;line-height:1.25}
a{display:inline-block;padding:.6rem 0}:focus-visible{outline:3px solid;outline-offset:3px}`
const hash = createHash('sha256').update(look).digest('base64')
const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** What is kept nowhere and runs nothing: for pages that are answered before the app, or instead of it. */
export const plainHeaders = () => ({
  ...everywhere(),
  'cache-control': 'no-store',
  'content-security-policy': policy,
  'content-type': 'text/html; charset=utf-8',
})

/** A whole page that needs no app, no file and no script. The first line is its heading. */
export const plainPage = words => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(words.heading)}</title><style>${look}</style></head><body>${wordsOf(words)}</body></html>
`

/** The words themselves, to stand in a page that has none. Styled where `nonce` lets a style in. */
export function wordsOf({ heading, lines, way, leave = true }, nonce) {
  const style = nonce ? `<style nonce="${safe(nonce)}">${look}</style>` : ''
  const on = way ? `<p><a href="${safe(way.href)}">${safe(way.label)}</a></p>` : ''
  const exit = leave ? '<p><a href="/leave" rel="nofollow" data-exit>Leave this page</a></p>' : ''
  const said = lines.map(line => `<p>${safe(line)}</p>`).join('\n')
  return `<main id="main">${style}<h1>${safe(heading)}</h1>\n${said}\n${on}${exit}</main>`
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = text => String(text).replace(/[&<>"']/g, character => entities[character])
