import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { visitor } from '../support/visitor'

export type Told = { statuses: number[]; isReceived: boolean }

/** The shortest whole report: what happened, no name, sent. Without scripts, from behind that address. */
export async function tellShortly(url: string, from: string): Promise<Told> {
  const someone = visitor(url, from)
  const answers = [
    await someone.get('/tell-us'),
    await someone.post('/tell-us/1/answers', { begin: 'yes', move: 'continue' }),
    await someone.post('/tell-us/2/answers', { what: 'They shout at me on the stairs.', move: 'continue' }),
    await someone.post('/tell-us/7/answers', { level: 'anonymous', move: 'continue' }),
    await someone.get('/tell-us/10'),
    await someone.post('/tell-us/10/answers', { extra: '', move: 'continue' }),
    await someone.get('/tell-us/received'),
  ]
  const last = await answers.at(-1)?.text()
  return { statuses: answers.map(({ status }) => status), isReceived: last?.includes('Your receipt') ?? false }
}

/** Does it for so many, some at a time. */
export async function some<R>(many: number, atOnce: number, work: (at: number) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  let next = 0
  const worker = async () => {
    while (next < many) done.push(await work(next++))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return done
}

export type Flood = { stop: () => Promise<{ sent: number; seconds: number; answered: Record<string, number> }> }

/** So many requests a second from one address, whatever becomes of them, each over a connection of its own. */
export function flood(port: number, from: string, perSecond: number, path: string): Flood {
  const agent = new Agent({ keepAlive: false, maxSockets: 450 })
  const answered: Record<string, number> = {}
  const began = performance.now()
  let sent = 0
  const count = (how: string | number) => {
    answered[how] = (answered[how] ?? 0) + 1
  }
  const ask = () => {
    sent++
    const asking = request({ port, host: '127.0.0.1', path, agent, headers: { 'x-forwarded-for': from } }, answer => {
      count(answer.statusCode ?? 0)
      answer.resume()
    })
    asking.on('error', () => count('cut off')).end()
  }
  const timer = setInterval(() => {
    while (sent < ((performance.now() - began) / 1000) * perSecond) ask()
  }, 20)
  const stop = async () => {
    clearInterval(timer)
    const seconds = (performance.now() - began) / 1000
    await pause(500)
    agent.destroy()
    return { sent, seconds, answered }
  }
  return { stop }
}
