/** What a decoder says: a letter, four bytes of length, and that many bytes, again and again. */
export type Frame = { letter: string; payload: Buffer }

/** Reads frames as they come. Throws where one is cut off, and beyond so many bytes altogether. */
export async function* frames(output: AsyncIterable<Buffer>, most: number): AsyncGenerator<Frame> {
  const next = exactly(output, most)
  for (let head = await next(5); head; head = await next(5)) {
    const payload = await next(head.readUInt32BE(1))
    if (!payload) throw new Error('a frame is cut off')
    yield { letter: head.toString('latin1', 0, 1), payload }
  }
}

/** So many bytes at a time, however they come; undefined at the end. */
function exactly(output: AsyncIterable<Buffer>, most: number) {
  const pieces = output[Symbol.asyncIterator]()
  let waiting: Buffer[] = []
  let [bytes, all] = [0, 0]
  return async (count: number): Promise<Buffer | undefined> => {
    while (bytes < count) {
      const { value, done } = await pieces.next()
      if (done) return undefined
      bytes += value.length
      all += value.length
      if (all > most) throw new Error('a process says too much')
      waiting.push(value)
    }
    const whole = Buffer.concat(waiting)
    waiting = [whole.subarray(count)]
    bytes -= count
    return whole.subarray(0, count)
  }
}
