import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type postgres from 'postgres'
import { fingerprint } from '@/lib/crypto/fingerprint'
import { encryptText } from '@/lib/crypto/text'
import { printsOf } from '@/lib/search/prints'
import { blockOf, homeOf, homesInBlock, personOf } from './names'
import type { Scale } from './scale'

/**
 * What SQL cannot make: people with their words sealed and their keyed hashes, homes with theirs, and a few hundred sealed
 * texts for each column. The rows of the record are made from these.
 */
export async function loadPools(sql: postgres.Sql, scale: Scale): Promise<void> {
  await copy(
    sql,
    'size.blocks (n, name)',
    lines(Math.ceil(scale.homes / homesInBlock), n => [[n, blockOf(n)]]),
  )
  await copy(sql, 'size.homes (n, address, postcode, print)', lines(scale.homes, homeRow))
  await copy(
    sql,
    'size.persons (n, name, phone, email, address)',
    lines(scale.persons, n => [personRow(n, scale)]),
  )
  await copy(
    sql,
    'size.prints (n, kind, value)',
    lines(scale.persons, n => printRows(n, scale)),
  )
  await copy(sql, 'size.texts (col, nr, text)', textRows())
}

type Cell = string | number | Buffer

function homeRow(n: number): Cell[][] {
  const { address, postcode } = homeOf(n)
  return [[n, address, postcode, fingerprint('address', address)]]
}

function personRow(n: number, { homes }: Scale): Cell[] {
  const { name, phone, email, address } = personOf(n, homes)
  const told = { name, phone, email, address }
  return [n, ...Object.entries(told).map(([field, text]) => encryptText(text, `people.${field}`))]
}

/** Two spellings may fold to one hash. */
function printRows(n: number, { homes }: Scale): Cell[][] {
  const once = new Map(printsOf(personOf(n, homes)).map(print => [print.join(), print]))
  return [...once.values()].map(([kind, value]) => [n, kind, value])
}

const textColumns = {
  'case_notes.text': 240,
  'contacts.note': 120,
  'triage_decisions.reason': 90,
  'people.about': 80,
  'safe_contacts.times': 40,
  'action_plans.wants': 160,
  'plan_actions.what': 60,
  'incidents.what': 300,
  'pattern_decisions.reason': 60,
  'closures.account': 200,
  'closures.investigated': 200,
}

function* textRows(): Generator<Cell[]> {
  for (const [column, length] of Object.entries(textColumns))
    for (let k = 0; k < 200; k++) yield [column, k, encryptText(words(length + (k % 40) - 20), column)]
  yield ['risk_assessments.answers', 0, encryptText('[]', 'risk_assessments.answers')]
}

const words = (length: number) => 'They said it again at the door, and the children heard. '.repeat(8).slice(0, length)

function* lines(count: number, rowsOf: (n: number) => Cell[][]): Generator<Cell[]> {
  for (let n = 0; n < count; n++) yield* rowsOf(n)
}

async function copy(sql: postgres.Sql, into: string, rows: Iterable<Cell[]>): Promise<void> {
  const stream: Writable = await sql.unsafe(`copy ${into} from stdin`).writable()
  let batch = ''
  for (const row of rows) {
    batch += `${row.map(cellText).join('\t')}\n`
    if (batch.length < 1 << 16) continue
    if (!stream.write(batch)) await once(stream, 'drain')
    batch = ''
  }
  stream.end(batch)
  await once(stream, 'finish')
}

const cellText = (cell: Cell) => (Buffer.isBuffer(cell) ? `\\\\x${cell.toString('hex')}` : String(cell))
