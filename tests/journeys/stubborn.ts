import { expect } from 'vitest'
import { postmasterPid } from '../../bench/faults/killing.mjs'
import { Person } from '../../bench/faults/person.mjs'
import type { RunningApp } from '../support/app'

export type Told = { receipt: string; reference: string }

/** Tells a report through all the pages, and tries again whatever fails. */
export async function tellStubbornly(url: string, number: number): Promise<Told> {
  const person = new Person(url, number)
  await person.fillIn()
  const told = await person.send()
  if (!told) throw new Error('somebody gave up')
  return told
}

/** Kills the database as nothing else would, and waits until another is there. */
export async function killDatabase(app: RunningApp): Promise<void> {
  const before = postmasterPid(app.dataDir)
  process.kill(before, 'SIGKILL')
  await expect.poll(() => pidOf(app.dataDir) ?? before, { timeout: 60_000 }).not.toBe(before)
  await expect.poll(() => isAway(app.url), { timeout: 60_000 }).toBe(false)
}

function pidOf(dataDir: string): number | undefined {
  try {
    return postmasterPid(dataDir)
  } catch {
    return undefined
  }
}

async function isAway(url: string): Promise<boolean> {
  return fetch(`${url}/api/health`).then(
    answer => !answer.ok,
    () => true,
  )
}
