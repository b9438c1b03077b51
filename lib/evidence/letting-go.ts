import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** So many bytes may pile up before they are let go, and so many pieces pass between two looks: 8 MB of a file. */
const mostPiledUp = 16 * 1024 * 1024
const piecesBetween = 32

/**
 * What is called after each sealed piece of a file that streams by. V8 lets what lies outside its heap pile up to a
 * hundred megabytes before it looks; for the length of a large file it is made to look as soon as that is felt. A small
 * file never is.
 */
export function lettingGo(): (piece: number) => void {
  const before = process.memoryUsage.rss()
  return piece => {
    if (piece % piecesBetween === 0 && process.memoryUsage.rss() - before > mostPiledUp) collect()
  }
}

let collector: (() => void) | undefined

function collect(): void {
  if (!collector) {
    setFlagsFromString('--expose-gc')
    collector = runInNewContext('gc') as () => void
  }
  collector()
}
