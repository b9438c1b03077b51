import type { Answers } from '@/lib/reports/answers'
import { pageFields, pages } from '@/lib/reports/page-fields'
import { visitor } from '../support/visitor'

export type Someone = ReturnType<typeof visitor>
export type Sent = { someone: Someone; reference: string; receipt: string }

/** A report told without scripts; resolves with what the last page gives to keep. */
export async function sent(url: string, answers: Answers): Promise<Sent> {
  const someone = visitor(url)
  for (const page of pages.slice(0, 9)) {
    const asked = pageFields[page].flatMap(field => (answers[field] ? [[field, answers[field]] as const] : []))
    await someone.post(`/tell-us/${page}/answers`, { begin: 'yes', ...Object.fromEntries(asked), move: 'continue' })
  }
  await someone.get('/tell-us/10')
  await someone.post('/tell-us/10/answers', {})
  const html = await (await someone.get('/tell-us/received')).text()
  const receipt = [...html.matchAll(/<span>([0-9A-Z]{4}) ?(?:<!-- -->)?/g)].map(([, four]) => four).join('')
  const reference = html.match(/LK-[A-Z0-9]{4}-[A-Z0-9]{2}/)?.[0]
  if (!reference || receipt.length !== 16) throw new Error('the report was not received')
  return { someone, reference, receipt }
}

/** Types a receipt; resolves with the path that is shown next. */
export async function open(someone: Someone, receipt: string): Promise<string> {
  return (await someone.post('/come-back/opening', { receipt })).headers.get('location') ?? ''
}

/** A page of a mailbox as it is read, with the id of its form. */
export async function pageOf(someone: Someone, path: string): Promise<{ html: string; text: string; form: string }> {
  const html = await (await follow(someone, path)).text()
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const text = main.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  return { html, text: unescaped(text), form: html.match(/name="form" value="([^"]+)"/)?.[1] ?? '' }
}

/** Posts a page of a mailbox with its own form's id, and resolves with the path that is shown next. */
export async function post(someone: Someone, page: string, fields: Record<string, string | string[]>): Promise<string> {
  const { form } = await pageOf(someone, `/come-back/${page}`)
  const answer = await someone.post(`/come-back/${page}/records`, { form, move: 'send', ...fields })
  return answer.headers.get('location') ?? String(answer.status)
}

async function follow(someone: Someone, path: string, hops = 5): Promise<Response> {
  const answer = await someone.get(path)
  const next = answer.headers.get('location')
  return next && hops > 0 ? follow(someone, next, hops - 1) : answer
}

const unescaped = (text: string) =>
  text
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
