import { setTimeout as pause } from 'node:timers/promises'
import { shortestMs } from '@/lib/reports/held-back'

/** Where *Send* leads for whoever could not have been a person. */
export const askedOnceMore = '/tell-us/10#once-more'

/**
 * A visitor with a cookie jar and no scripts: what a text browser does, for tests that need no screen. `from`: the
 * address that a proxy forwards, over a connection of its own for each request.
 */
export function visitor(origin: string, from?: string) {
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = {
      cookie: cookies(),
      ...(from && { 'x-forwarded-for': from, connection: 'close' }),
      ...init.headers,
    }
    const response = await fetch(new URL(path, origin), { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(jar, line)
    return response
  }
  return {
    jar,
    get: (path: string) => send(path),
    /** Posts a form as browsers without scripts do; presses *Send* once more where a whole report was told too fast. */
    post: async (path: string, fields: Record<string, string | string[]>) => {
      const ask = () => send(path, { method: 'POST', body: formOf(fields) })
      let answer = await ask()
      for (let i = 0; i < 8 && answer.headers.get('location') === askedOnceMore; i++) {
        await pause(shortestMs / 6)
        answer = await ask()
      }
      return answer
    },
    send,
  }
}

function formOf(fields: Record<string, string | string[]>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, one] as [string, string])),
  )
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  const gone = attributes.some(attribute => /max-age=0|expires=thu, 01 jan 1970/i.test(attribute))
  if (gone) jar.delete(pair.slice(0, at))
  else jar.set(pair.slice(0, at), pair.slice(at + 1))
}
