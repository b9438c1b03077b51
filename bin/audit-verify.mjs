import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const usage = 'Say which export: npm run audit:verify -- <export> [heads file]'
const sha = bytes => createHash('sha256').update(bytes).digest()

/** What is wrong with one line of an export, coming after the link before; undefined if nothing is. */
function faultOf(line, place, before) {
  if (line.place !== place) return `place ${place} is missing: the next line says ${line.place}`
  if (line.entry === null && !line.digest) return 'the entry is gone'
  const digest = line.entry === null ? Buffer.from(line.digest, 'hex') : sha(Buffer.from(line.entry, 'utf8'))
  if (line.entry !== null && String(idIn(line.entry)) !== String(line.id)) return 'another entry stands in its place'
  if (!sha(Buffer.concat([before, digest])).equals(Buffer.from(line.hash, 'hex')))
    return 'the entry or its link was changed, inserted or moved'
}

const idIn = entry => /"id": (\d+)/.exec(entry)?.[1]
const named = (line, fault) => `place ${line.place}, entry ${line.id ?? 'kept back'}: ${fault}`

/** Heads that left the house: place to hash. */
function headsIn(file) {
  const lines = file ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  return new Map(lines.map(line => line.split(' ')).map(([, place, hash]) => [Number(place), hash]))
}

/** Follows the chain; resolves with how many entries it has, or throws the first broken link by name. */
async function follow(file, heads) {
  let before = Buffer.alloc(0)
  let place = 0
  let end
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!text) continue
    const line = lineOf(text, place + 1)
    if (end) throw new Error(`place ${end.end}: something follows after the end`)
    if ('end' in line) {
      end = line
      continue
    }
    place += 1
    const fault = faultOf(line, place, before) ?? headFault(line, heads)
    if (fault) throw new Error(named(line, fault))
    before = Buffer.from(line.hash, 'hex')
  }
  checkEnd(end, place, heads)
  return place
}

function lineOf(text, place) {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`place ${place}: the line cannot be read`)
  }
}

function headFault({ place, hash }, heads) {
  const head = heads.get(place)
  if (head && head !== hash) return 'it is not the link that left the house: the chain, or the head, was forged'
}

function checkEnd(end, place, heads) {
  if (!end) throw new Error(`place ${place + 1}: the export stops in the middle, or its end was cut off`)
  if (end.end !== place) throw new Error(`place ${place + 1}: cut off, ${end.end} entries were sealed`)
  if (end.unlinked.length > 0)
    throw new Error(`entry ${end.unlinked[0]}: stands in no link, it was inserted afterwards`)
  const last = Math.max(0, ...heads.keys())
  if (last > place) throw new Error(`place ${place + 1}: cut off, a head left the house at place ${last}`)
}

const [file, headsFile] = process.argv.slice(2)
try {
  if (!file) throw new Error(usage)
  console.log(`${await follow(file, headsIn(headsFile))} entries, chain whole`)
} catch (error) {
  console.error(file ? `Chain broken at ${error.message}` : error.message)
  process.exitCode = 1
}
