import { Refusal } from '@/lib/errors'
import type { Header, TableHead, TableSums, Trailer } from './contents'
import { openArchive } from './envelope'
import { type Frame, framesIn } from './frames'
import { archiveSums, tableSums } from './sums'

/** What an archive gives out in order: its header, and for each table its head, its rows and its sums; then its trailer. */
export type Part =
  | { is: 'header'; header: Header }
  | { is: 'table'; table: TableHead }
  | { is: 'rows'; bytes: Buffer }
  | { is: 'sums'; sums: TableSums }
  | { is: 'trailer'; trailer: Trailer }

/**
 * Reads an archive in a file with its private key, and holds each table, and all of them, against the sums it says they
 * have. `Refusal` (`rule`) where `openArchive` refuses, and where anything is cut off, changed or does not add up; until the
 * trailer, nothing is to be relied on.
 */
export async function* readArchive(path: string, privateKey: Uint8Array): AsyncGenerator<Part> {
  try {
    yield* checked(path, privateKey)
  } catch (error) {
    // What the disk says of itself is no damage of the archive's.
    if (error instanceof Refusal || (error as NodeJS.ErrnoException).code) throw error
    throw new Refusal('rule', 'This backup is cut off, or something in it was changed: it is not to be used.')
  }
}

async function* checked(path: string, privateKey: Uint8Array): AsyncGenerator<Part> {
  const all = archiveSums()
  let open: { name: string; sums: ReturnType<typeof tableSums> } | undefined
  let expected: string[] = ['H']
  for await (const frame of framesIn(openArchive(path, privateKey))) {
    if (!expected.includes(frame.kind)) throw new Error('the frames of an archive are out of order')
    expected = after[frame.kind]
    const part = partOf(frame)
    if (part.is === 'table') open = { name: part.table.name, sums: tableSums() }
    if (part.is === 'rows') open?.sums.add(part.bytes)
    if (part.is === 'sums' && open) {
      refuseOther(open.sums.of(part.sums.rows), part.sums)
      all.add(open.name, part.sums)
    }
    if (part.is === 'trailer') refuseOther(all.trailer(), part.trailer)
    yield part
  }
  if (expected.length > 0) throw new Error('an archive has no end')
}

/** Reads all of it and resolves with its header and its trailer, whole; throws as `readArchive` does. */
export async function checkArchive(
  path: string,
  privateKey: Uint8Array,
): Promise<{ header: Header; trailer: Trailer }> {
  let header: Header | undefined
  let trailer: Trailer | undefined
  for await (const part of readArchive(path, privateKey)) {
    if (part.is === 'header') header = part.header
    if (part.is === 'trailer') trailer = part.trailer
  }
  if (!header || !trailer) throw new Error('an archive has no end')
  return { header, trailer }
}

const after: Record<Frame['kind'], string[]> = { H: ['T', 'Z'], T: ['D', 'E'], D: ['D', 'E'], E: ['T', 'Z'], Z: [] }

function partOf({ kind, bytes }: Frame): Part {
  if (kind === 'D') return { is: 'rows', bytes }
  const value = JSON.parse(bytes.toString('utf8'))
  if (kind === 'H') return { is: 'header', header: value }
  if (kind === 'T') return { is: 'table', table: value }
  return kind === 'E' ? { is: 'sums', sums: value } : { is: 'trailer', trailer: value }
}

function refuseOther(found: TableSums | Trailer, said: TableSums | Trailer): void {
  const whole = found.rows === said.rows && found.bytes === said.bytes && found.sha256 === said.sha256
  if (!whole) throw new Error('an archive does not add up')
}
