/**
 * What an archive holds before it is sealed: frames, each a letter, its length in four bytes, and its bytes. `H` the header,
 * then for each table `T` its name and columns, `D` its rows as binary COPY gives them, `E` its sums; last `Z`.
 */
export const frameKinds = ['H', 'T', 'D', 'E', 'Z'] as const
export type FrameKind = (typeof frameKinds)[number]
export type Frame = { kind: FrameKind; bytes: Buffer }

const headBytes = 5
/** Longer rows are cut into several frames. */
export const mostBytes = 1024 * 1024

export function* frameOf(kind: FrameKind, bytes: Uint8Array): Generator<Uint8Array> {
  const head = Buffer.alloc(headBytes)
  head.write(kind, 'latin1')
  head.writeUInt32BE(bytes.length, 1)
  yield head
  yield bytes
}

export const jsonFrame = (kind: FrameKind, value: unknown) => frameOf(kind, Buffer.from(JSON.stringify(value)))

/** The frames in a stream of bytes, however it was cut into pieces. Throws on a kind that is not known and on a rest. */
export async function* framesIn(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let held = Buffer.alloc(0)
  for await (const piece of plain) {
    held = held.length > 0 ? Buffer.concat([held, piece]) : Buffer.from(piece)
    for (let size = wholeIn(held); size > 0; size = wholeIn(held)) {
      yield { kind: kindOf(held), bytes: held.subarray(headBytes, size) }
      held = held.subarray(size)
    }
  }
  if (held.length > 0) throw new Error('a frame is cut off')
}

/** The size of the frame that the bytes begin with, or nothing while some of it is still to come. */
function wholeIn(held: Buffer): number {
  if (held.length < headBytes) return 0
  kindOf(held)
  const bytes = held.readUInt32BE(1)
  if (bytes > mostBytes) throw new Error('a frame is too long')
  return held.length < headBytes + bytes ? 0 : headBytes + bytes
}

function kindOf(held: Buffer): FrameKind {
  const kind = frameKinds.find(known => known.charCodeAt(0) === held[0])
  if (!kind) throw new Error('a frame of no known kind')
  return kind
}
