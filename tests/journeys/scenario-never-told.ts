import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { type RunningApp, startApp } from '../support/app'
import { copyData } from '../support/prepared'
import { type Account, changedIn, visiting } from './scenario-colleagues'
import { outboxOf } from './scenario-traces'
import { type StaffVisitor, withoutIds } from './staff-visitor'
import { superuserOf } from './support-stored'
import { found } from './support-words'

/** Whom to ask at both, for which pages and which words; `traces`: what a page may hold only if it holds it anyway. */
export type Asked = {
  who: readonly Account[]
  paths: readonly string[]
  words: readonly string[]
  traces: readonly string[]
}

/**
 * Copies a stopped landlord before anything is told, with the database, wherever it lies. In the copy it never is: same
 * people, same homes, same days.
 */
export function copyBefore({ dataDir }: RunningApp): string {
  const copy = `${dataDir}-never-told`
  copyData(dataDir, copy)
  return copy
}

/**
 * Expects these people to come upon what they would come upon if it had never been told: the same on each page, the same
 * answer to each look-up. What the house does by itself at this hour it may do a little later in one of the two.
 */
export async function expectAsIfNeverTold(app: RunningApp, copy: string, asked: Asked): Promise<void> {
  const never = await startApp({ clock: await clockOf(app), dataDir: copy })
  try {
    for (const account of asked.who) {
      const [here, there] = [await at(app, account), await at(never, account)]
      const changed = await differing(here, there, asked)
      expect({ who: account.name, changed }).toEqual({ who: account.name, changed: [] })
    }
  } finally {
    await never.stop()
  }
}

/** What time it is there. */
async function clockOf({ dataDir }: RunningApp): Promise<string> {
  const sql = superuserOf(dataDir)
  const [row] = await sql`select beside.clock() as at`
  await sql.end()
  return `${row?.at.toISOString().slice(0, 19)}Z`
}

type Place = { person: StaffVisitor; mail: () => string[] }

async function at(app: RunningApp, account: Account): Promise<Place> {
  return { person: await visiting(app, account), mail: () => outboxOf(app).filter(one => one.includes(account.email)) }
}

/** What is another in one of the two, asked again for a while. */
async function differing(here: Place, there: Place, asked: Asked): Promise<string[]> {
  let left = asked
  for (let tries = 0; ; tries++) {
    const [before, seen] = [await foundBy(there, left), await foundBy(here, left)]
    const changed = changedIn(before, seen)
    if (changed.length === 0 || tries === 6) return changed
    const isLeft = (key: string) => before[key] !== seen[key]
    left = { ...left, paths: left.paths.filter(isLeft), words: left.words.filter(isLeft) }
    await pause(3000)
  }
}

async function foundBy({ person, mail }: Place, { paths, words, traces }: Asked): Promise<Record<string, string>> {
  const pages = paths.map(async path => [path, await cameUpon(person, path, traces)])
  const seen: Record<string, string> = Object.fromEntries(await Promise.all(pages))
  for (const one of words) {
    await person.post('/staff/search/words', { words: one })
    seen[one] = (await cameUpon(person, '/staff/search', [])).replaceAll(one, 'these words')
  }
  return { ...seen, mail: `${mail().length} ${found(traces, mail().join())}` }
}

/** A whole answer: where it leads, its page with the marks of each element, and the traces in what only scripts read. */
async function cameUpon(person: StaffVisitor, path: string, traces: readonly string[]): Promise<string> {
  const answer = await person.get(path)
  const body = await answer.text()
  return [answer.status, answer.headers.get('location'), still(body), ...found(traces, body)].join(' ')
}

/** What left the house at one moment stands in no order. */
const keptMails = /(?:<li>Email to (?:(?!<\/li>).)*<\/li> ?)+/g

/** Without what differs each time: nonces, keys of forms, ids, and how far a day has run on. */
const still = (html: string) =>
  withoutIds(html)
    .replace(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->|<input type="hidden" name="\$ACTION[^>]*>/g, '')
    .replace(/ nonce="[^"]*"|DTSTAMP:\S+/g, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'then')
    .replace(/\d{1,2}(:\d\d)? ?[ap]m|\d+ ?(hours?|minutes?|min|h|days?)\b/g, 'then')
    .replace(/\s+/g, ' ')
    .replace(keptMails, lines => lines.split('<li>').sort().join('<li>'))
