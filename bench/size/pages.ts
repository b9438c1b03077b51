import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spread } from '../parts/spread.mjs'
import type { Subjects } from './subjects'

type Page = { name: string; path: (n: number, of: Subjects) => string }

const pages: Page[] = [
  { name: 'Today', path: () => '/staff' },
  { name: 'queue, first screen', path: () => '/staff/triage' },
  { name: 'queue, filtered', path: () => '/staff/triage?type=mate_crime' },
  { name: 'a waiting report', path: (n, of) => `/staff/triage/${of.waiting[n % of.waiting.length]}` },
  { name: 'cases', path: () => '/staff/cases' },
  { name: 'cases, closed', path: () => '/staff/cases?show=closed' },
  { name: 'a case', path: (n, of) => `/staff/cases/${[...of.casesOf.values()].flat()[n * 17]}` },
  { name: 'what is late, and what nobody has', path: () => '/staff/oversight/cases' },
]

/** Whole pages from the production build, as the demo's manager, one after another; the first three of each are warming up. */
export async function measurePages(url: string, folder: string, of: Subjects, rounds = 30) {
  const cookie = await signedIn(url, folder, 'HSM')
  const found: { name: string; ms: ReturnType<typeof spread> }[] = []
  for (const { name, path } of pages) {
    const times: number[] = []
    for (let n = -3; n < rounds; n++) {
      const began = performance.now()
      const answer = await fetch(url + path(Math.abs(n), of), { headers: { cookie }, redirect: 'manual' })
      await answer.arrayBuffer()
      if (n >= 0 && answer.status === 200) times.push(performance.now() - began)
    }
    found.push({
      name: times.length < rounds ? `${name} (${rounds - times.length} not shown)` : name,
      ms: spread(times),
    })
  }
  return found
}

/** The cookies of somebody who signed in with the form, as it works without scripts. */
async function signedIn(url: string, folder: string, role: string): Promise<string> {
  const accounts = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8'))
  const { email, password } = accounts.find((one: { role: string }) => one.role === role)
  const page = await (await fetch(`${url}/staff/sign-in`)).text()
  const form = new FormData()
  for (const [, name, value = ''] of page.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?\/?>/g))
    form.append(plain(name ?? ''), plain(value))
  form.set('email', email)
  form.set('password', password)
  const answer = await fetch(`${url}/staff/sign-in`, { method: 'POST', body: form, redirect: 'manual' })
  if (answer.status !== 303) throw new Error(`signing in answered ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
}

const plain = (value: string) =>
  value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
