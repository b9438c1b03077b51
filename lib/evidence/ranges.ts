/** Bytes of a file, first and last included. */
export type ByteRange = { first: number; last: number }

/**
 * What a Range header asks of so many bytes (RFC 9110 §14): a range, `undefined` for the whole (no header, several ranges,
 * or what nobody understands), or `unsatisfiable`, answered with 416.
 */
export function rangeOf(header: string | null, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from, to] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  if (from === '') return suffix(Number(to), size)
  const [first, last] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)]
  if (to !== '' && Number(to) < first) return undefined
  return first >= size ? 'unsatisfiable' : { first, last }
}

/** The whole of a file that has any bytes. */
export const wholeOf = (size: number): ByteRange => ({ first: 0, last: size - 1 })

function suffix(length: number, size: number): ByteRange | 'unsatisfiable' {
  if (length === 0 || size === 0) return 'unsatisfiable'
  return { first: Math.max(0, size - length), last: size - 1 }
}
