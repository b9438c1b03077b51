import { setTimeout as pause } from 'node:timers/promises'
import { shortestMs } from '@/lib/reports/held-back'
import { askedOnceMore } from '../support/visitor'

/** Somebody without scripts, styles or a browser of today: plain requests, and the one cookie. */
export class Visitor {
  cookie = ''
  constructor(readonly url: string) {}

  async get(path: string): Promise<Response> {
    return this.ask(path, {})
  }

  async post(path: string, fields: Record<string, string | string[]>, headers: Record<string, string> = {}) {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
    return this.ask(path, { method: 'POST', body: form, headers })
  }

  /** Posts a page and follows to the one that is shown next; nobody tells a whole report in less than three seconds. */
  async tell(step: number, fields: Record<string, string | string[]>): Promise<{ path: string; html: string }> {
    const answer = await this.post(`/tell-us/${step}/answers`, step === 1 ? { begin: 'yes', ...fields } : fields)
    if (answer.status !== 303) throw new Error(`page ${step} was answered ${answer.status}`)
    const next = answer.headers.get('location') ?? ''
    if (next !== askedOnceMore) return this.follow(next)
    await pause(shortestMs)
    return this.tell(step, fields)
  }

  async follow(path: string): Promise<{ path: string; html: string }> {
    const answer = await this.get(path)
    const next = answer.headers.get('location')
    return next ? this.follow(next) : { path, html: await answer.text() }
  }

  async ask(path: string, { headers = {}, ...rest }: RequestInit & { headers?: Record<string, string> }) {
    const cookie: Record<string, string> = this.cookie ? { cookie: this.cookie } : {}
    const answer = await fetch(this.url + path, { ...rest, headers: { ...cookie, ...headers }, redirect: 'manual' })
    const set = answer.headers.getSetCookie()[0]
    if (set) this.cookie = set.split(';')[0] ?? ''
    return answer
  }
}
