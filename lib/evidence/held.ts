import type { FileHandle } from 'node:fs/promises'
import { publicFileBytes } from './evidence'
import { Pieces } from './in-memory'
import { openScratch, read } from './scratch'

/** A file held until it is whole, for what makes a clean copy of it: a slow sender must not hold a decoder. */
export type Held = {
  take: (piece: Uint8Array) => Promise<void> | void
  /** It has been let go: it can be kept as it is only. */
  isTooLarge: boolean
  /** It has been let go because so much is held of others: sent again in a while there is room for it. */
  isCrowdedOut: boolean
  close: () => Promise<void>
}

/** A larger one is not decoded. */
const mostToDecode = 40 * 1024 * 1024
/** Longer letters are no note, and are kept as they are only. */
const mostOfANote = 5 * 1024 * 1024
/** All that lies in scratch files at one time: what comes beyond is asked for again. */
const mostFilms = 1024 * 1024 * 1024

/** A note, in memory. */
export class HeldNote implements Held {
  private pieces = new Pieces()
  private bytes = 0
  isTooLarge = false
  isCrowdedOut = false
  take(piece: Uint8Array) {
    if (this.isTooLarge) return
    this.bytes += piece.length
    this.pieces.push(piece)
    this.isCrowdedOut = Pieces.isFull
    this.isTooLarge = this.bytes > mostOfANote || this.isCrowdedOut
    if (this.isTooLarge) this.pieces.letGo()
  }
  whole() {
    return this.pieces.whole()
  }
  async close() {
    this.pieces.letGo()
  }
}

/** A photo or a document: in memory, and where it grows larger than what the public sends or many come at once, in a scratch file. */
export class HeldPicture implements Held {
  private pieces = new Pieces()
  private bytes = 0
  private rest: HeldInScratch | undefined
  isTooLarge = false
  get isCrowdedOut() {
    return this.rest?.isCrowdedOut === true
  }
  async take(piece: Uint8Array) {
    if (this.isTooLarge) return
    this.bytes += piece.length
    this.pieces.push(piece)
    if (this.rest || this.bytes > publicFileBytes || Pieces.isFull) await this.spill()
    if (this.bytes > mostToDecode || this.rest?.isTooLarge) await this.close()
  }
  /** Everything in order, once: a piece is let go as it is handed on. */
  async *[Symbol.asyncIterator]() {
    const file = await this.rest?.file()
    if (file) yield* read(file, this.bytes)
    for (let piece = this.pieces.shift(); piece; piece = this.pieces.shift()) yield piece
  }
  async close() {
    this.isTooLarge = this.bytes > mostToDecode || this.rest?.isTooLarge === true
    this.pieces.letGo()
    await this.rest?.close()
  }
  private async spill() {
    this.rest ??= new HeldInScratch()
    for (let piece = this.pieces.shift(); piece; piece = this.pieces.shift()) await this.rest.take(piece)
  }
}

/** A film or a sound, in a scratch file: what re-encodes it must be able to jump about in it. */
export class HeldInScratch implements Held {
  private static allBytes = 0
  private bytes = 0
  private opening: Promise<FileHandle | undefined> | undefined
  isTooLarge = false
  isCrowdedOut = false
  async take(piece: Uint8Array) {
    if (this.isTooLarge) return
    HeldInScratch.allBytes += piece.length
    this.bytes += piece.length
    const file = await this.file()
    this.isCrowdedOut = HeldInScratch.allBytes > mostFilms
    const isWritten = !this.isCrowdedOut && (await file?.appendFile(piece).then(yes, no))
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
