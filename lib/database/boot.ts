import { setTimeout as wait } from 'node:timers/promises'
import { shareSalt } from '@/lib/access/pressure-salt'
import { ConfigError, config } from '@/lib/config'
import { closures, landlord, policyInForce, publicSupport } from '@/lib/landlord/landlord'
import { logo } from '@/lib/landlord/logo'
import { targetsInForce } from '@/lib/lists/targets-in-force'
import { startClock } from './clock-offset'
import { keepRunningJobs } from './jobs'
import { migrate } from './migrate'
import { shareWatched } from './watched'

const waitForOwnerMs = 60_000
const waitForDatabaseMs = 60_000
const memory = globalThis as { besideBooted?: boolean }

/**
 * What a process does before it serves: settings, database at this version, one clock, the demo office on a first
 * embedded start, the landlord's details with their last good copies, jobs. `seed` is called only in embedded mode. Throws `ConfigError` or a database's own error.
 */
export async function boot(seed: () => Promise<void>): Promise<void> {
  await prepare(seed)
  await Promise.all([landlord(), logo(), closures(), publicSupport(), policyInForce(), targetsInForce()])
  if (config().surface !== 'public') keepRunningJobs()
  if (config().surface !== 'staff') shareSalt()
  shareWatched()
  memory.besideBooted = true
}

/** Has this process done all that comes before serving? */
export const hasBooted = (): boolean => memory.besideBooted === true

/** The same without jobs: all that has to be done before a process that does not hold the owner's login can serve. */
export async function prepare(seed: () => Promise<void>): Promise<void> {
  const { ownerUrl, embedded } = config()
  if (ownerUrl) await onceItIsUp(migrate)
  await untilReady(ownerUrl ? 0 : waitForOwnerMs)
  if (embedded && ownerUrl) await seed()
}

/** A database that has just been started says so, or breaks off: that passes. Anything else does not. */
async function onceItIsUp(work: () => Promise<void>): Promise<void> {
  const until = performance.now() + waitForDatabaseMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!isPassing(error) || performance.now() >= until) throw error
      await wait(500)
    }
  }
}

/** Starting up, shutting down, and connections that are refused or broken off. */
const passing = new Set([
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'CONNECTION_CLOSED',
  'CONNECT_TIMEOUT',
])
const isPassing = (error: unknown): boolean => passing.has(String(codeOf(error)))

/** Why a boot stopped, as one sentence that says what to do and tells no secret. */
export function sentenceFor(error: unknown): string {
  if (error instanceof ConfigError) return error.message
  const code = codeOf(error) ?? (error instanceof Error ? error.name : 'unknown')
  return `The database could not be prepared (${code}): check that it runs and that DATABASE_URL is right, then start again.`
}

function codeOf(error: unknown): string | undefined {
  const { code, cause } = (error ?? {}) as { code?: string; cause?: { code?: string } }
  return code ?? cause?.code
}

/** A process without the owner's login waits until its holder has migrated. */
async function untilReady(patienceMs: number): Promise<void> {
  const until = Date.now() + patienceMs
  for (;;) {
    try {
      return await startClock()
    } catch (error) {
      if (Date.now() >= until) throw error
      await wait(500)
    }
  }
}
