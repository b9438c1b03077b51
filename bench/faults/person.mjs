import { setTimeout as pause } from 'node:timers/promises'

const answers = {
  1: { begin: 'yes', safe: 'safe', role: 'witness' },
  2: { types: 'verbal_abuse' },
  3: { grounds: 'race' },
  4: { when: 'this_week', place: 'shared_area' },
  5: {},
  6: { evidence: 'no' },
  7: { level: 'anonymous' },
  8: { channels: 'mailbox' },
  9: { wishes: 'just_want_you_to_know' },
}
/** No request of a person's browser waits longer than browsers do. */
const patience = 60_000
const longestTrying = 300_000

/** One person with a browser without scripts, behind an address of their own, who tries again as people do. */
export class Person {
  jar = new Map()
  presses = 0
  began = 0

  constructor(url, number) {
    this.url = url
    this.number = number
    this.from = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
    this.end = Date.now() + longestTrying
  }

  /** Tells a whole report page by page, again from the start where what was typed is gone. Resolves when *Send* can be pressed. */
  async fillIn() {
    this.jar.clear()
    this.began++
    for (const page of Object.keys(answers)) {
      const typed = page === '2' ? { what: `A man shouted at us, number ${this.number}.` } : {}
      const to = await this.#untilAnswered(() =>
        this.post(`/tell-us/${page}/answers`, { ...answers[page], ...typed, move: 'continue' }),
      )
      if (to === '/tell-us/again') return this.fillIn()
    }
    await this.#untilAnswered(() => this.get('/tell-us/10'), [200])
  }

  takeDraft(secret) {
    this.jar.set('visit', secret)
  }

  /** Presses *Send* until a receipt is shown. Undefined: this person gave up. */
  async send() {
    while (Date.now() < this.end) {
      this.presses++
      const to = await this.#untilAnswered(() => this.post('/tell-us/10/answers', {}))
      if (to === '/tell-us/10#once-more') await pause(700)
      else if (to === '/tell-us/received') {
        const seen = await this.#receipt()
        if (seen) return seen
      } else await this.fillIn()
    }
  }

  async #receipt() {
    const html = await this.#untilAnswered(() => this.get('/tell-us/received'), [200])
    const receipt = [...String(html).matchAll(/<span>([0-9A-Z]{4}) ?(?:<!-- -->)?/g)].map(([, four]) => four).join('')
    const reference = String(html).match(/LK-[A-Z0-9]{4}-[A-Z0-9]{2}/)?.[0]
    return receipt.length === 16 && reference ? { receipt, reference } : undefined
  }

  /** Tries what failed again, as somebody does who reads "please try again". Resolves with where it leads or its page. */
  async #untilAnswered(ask, wanted = [303]) {
    while (Date.now() < this.end) {
      const answer = await ask().catch(() => undefined)
      if (answer && wanted.includes(answer.status)) return answer.to ?? answer.html
      if (answer?.to) return answer.to
      await pause(300 + Math.random() * 700)
    }
    return undefined
  }

  get(path) {
    return this.#ask(path, {})
  }

  post(path, fields) {
    const body = new URLSearchParams(fields)
    return this.#ask(path, { method: 'POST', body })
  }

  /** A form with files, which goes where page 6 is posted to. */
  addFiles(body) {
    return this.#ask('/tell-us/6/files', { method: 'POST', body })
  }

  async #ask(path, init) {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'x-forwarded-for': this.from, connection: 'close' }
    const signal = AbortSignal.timeout(patience)
    const answer = await fetch(this.url + path, { redirect: 'manual', ...init, headers, signal })
    const html = await answer.text()
    for (const line of answer.headers.getSetCookie()) this.#keep(line)
    return { status: answer.status, to: answer.headers.get('location') ?? undefined, html, headers: answer.headers }
  }

  #keep(line) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.jar.delete(pair.slice(0, at))
    else this.jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
