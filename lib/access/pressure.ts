import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { publicDatabase } from '@/lib/db'
import { waitAfter, waitingRoom } from './sign-in-wait'

/** What is counted by where it comes from, within ten minutes. */
export const pressures = ['draft', 'send', 'upload', 'wrong_receipt', 'wrong_code', 'policy_ask'] as const
export type Pressure = (typeof pressures)[number]

const longestMs = 3_000
/** Twice what sixty people behind one address do in ten minutes, with five files each. */
const free = { draft: 120, send: 120, upload: 600, policy_ask: 60 } as const
const stepMs = 25

/**
 * How long the next one is held, in ms, after so many from there in ten minutes, itself included. Nothing for a room full
 * of people; beyond it 25 ms more each time, up to three seconds. Of wrong receipts and codes only the first five are free, then 1
 * to 3 seconds: a receipt has 80 bits, so nobody need wait long for guessing to be hopeless. Nobody is refused.
 */
export function pauseAfter(kind: Pressure, soFar: number): number {
  const ms = kind in free ? Math.max(0, soFar - free[kind as keyof typeof free]) * stepMs : waitAfter(soFar)
  return Math.min(ms, longestMs)
}

/** One more of a kind from a place; resolves with how many there were within ten minutes. */
export async function addPressure(from: string, kind: Pressure): Promise<number> {
  const [row] = await publicDatabase().execute<{ count: number }>(
    sql`select beside.pressure_add(${placeOf(from, kind)}, ${kind}) as count`,
  )
  return row?.count ?? 0
}

/** How many of a kind came from a place within ten minutes. */
export async function pressureFrom(from: string, kind: Pressure): Promise<number> {
  const [row] = await publicDatabase().execute<{ count: number }>(
    sql`select beside.pressure_of(${placeOf(from, kind)}, ${kind}) as count`,
  )
  return row?.count ?? 0
}

const wait = waitingRoom({ each: 400, all: 2_000 })
const door = globalThis as { besideStepAside?: () => void }

/** Holds somebody for so long, in ms, without holding up others. Throws `Refusal` when too many are held at once. */
export async function holdBack(from: string, ms: number): Promise<void> {
  if (ms > 0) door.besideStepAside?.()
  await wait(from, ms)
}

/** A row of one kind says nothing of a row of another: when somebody began does not show beside when they sent. */
const placeOf = (from: string, kind: Pressure) => createHash('sha256').update(`${kind} ${from}`).digest()
