import { createHmac, type Hmac } from 'node:crypto'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { shownName } from './file-name'
import { Unreceivable } from './unreceivable'
import { dropUpload, upload } from './uploads'
import {
  arrived,
  expecting,
  failed,
  isListed,
  isNew,
  type NotAdded,
  printed,
  unfinishedFiles,
  type WaitingFiles,
  withoutFile,
} from './waiting'

type Change = (files: WaitingFiles, tx: Tx) => WaitingFiles | Promise<WaitingFiles>

/**
 * Where files wait: the draft's place, which only its cookie gives, and its list. `change` is one step whoever else is
 * changing the draft; it resolves with undefined, and keeps nothing, when the draft is over.
 */
export type FilePlace = {
  place: Buffer
  /** Under which a file's content is told again from another's, in this draft and nowhere else. */
  printKey: Buffer
  change: (change: Change) => Promise<WaitingFiles | undefined>
}

export type Arriving = { name: string | undefined; keepOriginal: boolean; file: AsyncIterable<Uint8Array> }

class Same extends Error {}

/**
 * Takes in one file from the public, whole or not at all, and reads it to its end whatever becomes of it. A file that is
 * not taken is named in the draft with the reason, which this resolves with. Never throws for what the sender did; throws
 * when we are at fault.
 */
export async function takeFile(
  to: FilePlace,
  { name: given, keepOriginal, file }: Arriving,
): Promise<NotAdded | undefined> {
  const { bytes, rest } = unbroken(file)
  const [id, name] = [newId(), shownName(given)]
  try {
    const files = await to.change(list => expecting(list, { id, name, since: now().getTime() }))
    if (!files) return 'over'
    if (!isListed(files, id)) return 'full'
    return await takeExpected(to, { id, name, keepOriginal, file: fingered(bytes, to, id) })
  } finally {
    await rest()
  }
}

type Expected = { id: string; name: string; keepOriginal: boolean; file: AsyncIterable<Uint8Array> }

async function takeExpected(to: FilePlace, file: Expected): Promise<NotAdded | undefined> {
  try {
    const kept = await upload(to.place, file)
    const files = await to.change(list => arrived(list, kept))
    if (!files || !isListed(files, file.id)) await dropUpload(to.place, file.id)
    return undefined
  } catch (error) {
    const reason = reasonOf(error)
    let wasListed = false
    await to.change(list => {
      wasListed = isListed(list, file.id)
      return failed(list, file.id, reason)
    })
    if (wasListed && !reason) throw error
    return reason
  }
}

/** Takes a file back: off the list and gone, in one step. */
export async function removeFile(to: FilePlace, id: string): Promise<void> {
  await to.change(async (list, tx) => {
    if (isListed(list, id)) await dropUpload(to.place, id, tx)
    return withoutFile(list, id)
  })
}

/** Before files are claimed: what is not here goes, so that nothing comes along that its sender did not see listed. */
export async function dropUnfinished(tx: Tx, place: Buffer, files: WaitingFiles | undefined): Promise<void> {
  for (const { id } of unfinishedFiles(files)) await dropUpload(place, id, tx)
}

function reasonOf(error: unknown): NotAdded | undefined {
  if (error instanceof Same) return 'same'
  return error instanceof Unreceivable ? error.reason : undefined
}

/** The same bytes; at their end, before anything is made of them, `Same` is thrown where they are here already. */
async function* fingered(bytes: AsyncIterable<Uint8Array>, to: FilePlace, id: string) {
  const print: Hmac = createHmac('sha256', to.printKey)
  for await (const piece of bytes) {
    print.update(piece)
    yield piece
  }
  if (!(await note(to, id, print.digest('base64url')))) throw new Same()
}

async function note(to: FilePlace, id: string, print: string): Promise<boolean> {
  let fresh = false
  await to.change(list => {
    fresh = isNew(list, id, print)
    return fresh ? printed(list, id, print) : list
  })
  return fresh
}

/** A stream that may be left in the middle and read on to its end; broken off by its sender it says so as `broken_off`. */
function unbroken(file: AsyncIterable<Uint8Array>) {
  const pieces = file[Symbol.asyncIterator]()
  let isOver = false
  const next = async () => {
    const piece = await pieces.next().catch(() => {
      isOver = true
      throw new Unreceivable('broken_off')
    })
    if (piece.done) isOver = true
    return piece
  }
  async function* bytes() {
    for (let piece = await next(); !piece.done; piece = await next()) yield piece.value
  }
  const rest = async () => {
    while (!isOver) await next().catch(() => {})
  }
  return { bytes: bytes(), rest }
}
