import { readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { config } from '@/lib/config'
import { postgresError } from '@/lib/db'

/** How much more can be kept. `freeBytes` is known only where the database is ours and its disk is this machine's. */
export type Room = { freeBytes?: number; open: boolean }

const lookAgainMs = 2_000
const fullForMs = 30_000
const memory = globalThis as { besideRoom?: { at: number; room: Promise<Room> }; besideFullUntil?: number }

/**
 * Whether anything new may be taken in. Closed while the disk of the embedded database has less than BESIDE_LEAST_FREE
 * megabytes left, and for half a minute after a database said that it has no room. Asked anew at most every two seconds;
 * a disk that cannot be looked at closes nothing. Never rejects.
 */
export function room(): Promise<Room> {
  const at = performance.now()
  const before = memory.besideRoom
  if (before && at - before.at < lookAgainMs) return before.room
  const next = look().catch(() => ({ open: true }))
  memory.besideRoom = { at, room: next }
  void Promise.all([before?.room, next]).then(([was, is]) => tell(was?.open ?? true, is))
  return next
}

/** Files are refused earlier than words, so that nobody's films leave no room for what somebody has to say. */
export async function hasRoomForFiles(): Promise<boolean> {
  const { open, freeBytes } = await room()
  return open && (freeBytes === undefined || freeBytes >= 2 * config().leastFreeBytes)
}

/** May anything be taken in just now? The same as `room().open`. */
export const intakeOpen = async (): Promise<boolean> => (await room()).open

/** No room: nothing of what is being sent may be kept, and whoever sends it is told so. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom'
}

/** Throws `NoRoom` while nothing may be taken in. Asked before anything of what somebody sends is kept. */
export async function needRoom(): Promise<void> {
  if (!(await intakeOpen())) throw new NoRoom()
}

/** Tells of a failure: one that says that the database has no room closes the intake before it has to say so again. */
export function noteFailure(error: unknown): void {
  if (postgresError(error)?.code !== diskFull) return
  memory.besideFullUntil = performance.now() + fullForMs
  memory.besideRoom = undefined
}

/** Class 53 of PostgreSQL's codes is "insufficient resources"; too many connections (53300) pass sooner than a full disk. */
const diskFull = '53100'

async function look(): Promise<Room> {
  const saidFull = performance.now() < (memory.besideFullUntil ?? 0)
  const free = config().embedded ? await leastFree() : undefined
  if (free === undefined) return { open: !saidFull }
  return { freeBytes: free, open: !saidFull && free >= config().leastFreeBytes }
}

/** Of the data folder and of the folder of the database, where that lies elsewhere (bin/postgres-place.mjs). */
async function leastFree(): Promise<number | undefined> {
  const folders = [config().dataFolder, clusterElsewhere()].filter(folder => folder !== undefined)
  const all = await Promise.all(folders.map(folder => freeIn(folder)))
  const known = all.filter(bytes => bytes !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}

const freeIn = (folder: string): Promise<number | undefined> =>
  statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => undefined,
  )

function clusterElsewhere(): string | undefined {
  try {
    return JSON.parse(readFileSync(join(config().dataFolder, 'postgres.json'), 'utf8')).cluster
  } catch {
    return undefined
  }
}

function tell(wasOpen: boolean, { open, freeBytes }: Room): void {
  if (open === wasOpen) return
  const left = freeBytes === undefined ? '' : ` (${Math.round(freeBytes / 2 ** 20)} MB left)`
  if (open) console.log(`there is room again${left}: reports are taken in`)
  else
    console.error(
      `no room is left${left}: nothing new is taken in until there is; make room on the disk of the database`,
    )
}
