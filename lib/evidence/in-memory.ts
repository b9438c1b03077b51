/** All photos, documents and notes that lie in this process at one time, however many people send one. */
const mostInMemory = 128 * 1024 * 1024

/** What is held in memory of one file, counted with what is held of everybody else's. */
export class Pieces {
  private static allBytes = 0
  private list: Uint8Array[] = []
  /** Those who send now have to leave some for elsewhere. */
  static get isFull() {
    return Pieces.allBytes > mostInMemory
  }
  push(piece: Uint8Array) {
    this.list.push(piece)
    Pieces.allBytes += piece.length
  }
  /** The first, which is let go. */
  shift() {
    const piece = this.list.shift()
    Pieces.allBytes -= piece?.length ?? 0
    return piece
  }
  letGo() {
    while (this.list.length > 0) this.shift()
  }
  whole() {
    return Buffer.concat(this.list)
  }
}
