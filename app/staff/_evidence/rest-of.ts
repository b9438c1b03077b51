/** What is beyond is not waited for: the connection is cut. In bytes. */
const mostToDiscard = 1024 * 1024 * 1024

/**
 * A file's pieces, and a way to let the rest of it go by once it was refused: a browser shows no answer before it has sent
 * everything, so that a file which is too large would otherwise end in an error that says nothing.
 */
export function restOf(file: AsyncIterable<Uint8Array>) {
  const pieces = file[Symbol.asyncIterator]()
  return {
    pieces: { [Symbol.asyncIterator]: () => ({ next: () => pieces.next() }) },
    async discard(): Promise<void> {
      let bytes = 0
      for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
        bytes += next.value.length
        if (bytes > mostToDiscard) throw new Error('a refused file has no end')
      }
    },
  }
}
