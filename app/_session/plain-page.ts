import type { Fields } from '@/lib/forms/fields'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { securityHeaders } from './security-headers'

type Words = { heading: string; lines: readonly string[]; button?: string }

/** A button that goes somewhere, or that posts again what was just typed, so that no word is lost. */
export type WayOn = { href: string } | { action: string; fields: readonly [string, string][] }

/** What was posted, as a button posts it again. */
export const pairs = (fields: Fields): [string, string][] =>
  Object.entries(fields).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]))

/** Seconds after which it may be worth trying again; a browser reads them too. */
const tryAgainAfter = { 503: '30' } as Record<number, string>

type PlainPage = { status: number; words: Words; wayOn?: WayOn }

/** A page that needs no script, no other file and no database: for what must be answered when little else works. */
export async function plainPage({ status, words, wayOn }: PlainPage): Promise<Response> {
  const nonce = crypto.randomUUID()
  const later = tryAgainAfter[status]
  const headers = {
    ...securityHeaders(nonce),
    'content-type': 'text/html; charset=utf-8',
    ...(later && { 'retry-after': later }),
  }
  return new Response(document(en.page.title(await landlord()), nonce, words, wayOn), { status, headers })
}

function document(title: string, nonce: string, words: Words, wayOn: WayOn | undefined) {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>${escaped(words.heading)}</h1>
${words.lines.map(line => `<p>${escaped(line)}</p>`).join('\n')}
${wayOn && words.button ? button(wayOn, words.button) : ''}
<p><a href="/leave" rel="nofollow" data-exit>${escaped(en.exit.label)}</a></p></main>
<script src="/exit.js" nonce="${nonce}" defer></script></body></html>`
}

function button(wayOn: WayOn, label: string) {
  if ('href' in wayOn) return `<p><a class="button" href="${escaped(wayOn.href)}">${escaped(label)}</a></p>`
  const kept = wayOn.fields.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  )
  const shown = wayOn.fields.filter(([name, value]) => name !== 'move' && value.trim() !== '' && value !== 'skip')
  return `${shown.length > 0 ? written(shown) : ''}<form method="post" enctype="multipart/form-data" action="${escaped(wayOn.action)}">${kept.join('')}
<p><button class="button">${escaped(label)}</button></p></form>`
}

/** The words themselves, folded away from whoever looks over a shoulder. */
function written(fields: readonly [string, string][]) {
  const lines = fields.map(([, value]) => `<p class="written" dir="auto">${escaped(value)}</p>`)
  return `<details><summary>${escaped(en.showWhatYouWrote)}</summary>${lines.join('')}</details>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, character => entities[character] ?? '')

/** The look of the other pages in a few lines, with the system's own colours where it has any. */
const style = `:root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;margin:0}
main{max-width:38rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.875rem;line-height:1.25}
summary{padding:.6rem 0;cursor:pointer}.written{white-space:pre-wrap;overflow-wrap:anywhere}
a,.button{display:inline-block;min-height:1.75rem;padding:.6rem 0}
.button{border:2px solid;border-radius:.625rem;padding:.75rem 1.5rem;font:inherit;font-weight:650;text-decoration:none;
background:CanvasText;color:Canvas}:focus-visible{outline:3px solid;outline-offset:3px}`
