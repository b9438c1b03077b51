import type { FileHandle } from 'node:fs/promises'
import { openScratch } from './scratch'

/** A file held until it is whole, for what makes a clean copy of it: a slow sender must not hold a decoder. */
export type Held = {
  take: (piece: Uint8Array) => Promise<void> | void
  /** It has been let go: it can be kept as it is only. */
  isTooLarge: boolean
  close: () => Promise<void>
}

/** A larger one is not decoded. */
const mostToDecode = 40 * 1024 * 1024
/** All films that are on their way at one time: beyond, they are kept as they are only. */
const mostFilms = 1024 * 1024 * 1024

/** A photo, a document or a note, in memory. */
export class HeldInMemory implements Held {
  private pieces: Uint8Array[] = []
  private bytes = 0
  isTooLarge = false
  take(piece: Uint8Array) {
    if (this.isTooLarge) return
    this.bytes += piece.length
    this.isTooLarge = this.bytes > mostToDecode
    if (this.isTooLarge) this.pieces = []
    else this.pieces.push(piece)
  }
  async *[Symbol.asyncIterator]() {
    yield* this.pieces
  }
  async close() {
    this.pieces = []
  }
}

/** A film or a sound, in a scratch file: what re-encodes it must be able to jump about in it. */
export class HeldInScratch implements Held {
  private static allBytes = 0
  private bytes = 0
  private opening: Promise<FileHandle | undefined> | undefined
  isTooLarge = false
  async take(piece: Uint8Array) {
    if (this.isTooLarge) return
    HeldInScratch.allBytes += piece.length
    this.bytes += piece.length
    const file = await this.file()
    const isWritten = HeldInScratch.allBytes <= mostFilms && (await file?.appendFile(piece).then(yes, no))
    if (!isWritten) await this.close()
    this.isTooLarge = !isWritten
  }
  /** The file, or undefined where the machine has no room for one. */
  file() {
    this.opening ??= openScratch().catch(() => undefined)
    return this.opening
  }
  async close() {
    HeldInScratch.allBytes -= this.bytes
    this.bytes = 0
    const opened = await this.opening
    this.opening = Promise.resolve(undefined)
    await opened?.close()
  }
}

const yes = () => true
const no = () => false
