import { randomUUID } from 'node:crypto'
import { fingerprint } from '@/lib/crypto/fingerprint'
import type { Database } from '@/lib/db'
import { blocks, homes } from '../schema/landlord'

const streets = [
  { name: 'Thistle Court', homes: 20, postcode: 'LM2 4TC' },
  { name: 'Orchard House', homes: 12, postcode: 'LM2 6RH' },
  { name: 'Beech House', homes: 16, postcode: 'LM3 1BH' },
  { name: 'Fern Walk', homes: 10, postcode: 'LM3 5FW' },
  { name: 'Moor Lane', homes: 8, postcode: 'LM1 7ML' },
]

/** Blocks and homes of the invented landlord, in an invented postcode area. */
export async function seedHomes(database: Database): Promise<void> {
  for (const street of streets) {
    const block = { id: randomUUID(), name: street.name, district: 'Moor District' }
    await database.insert(blocks).values(block)
    await database.insert(homes).values(homesOf(street, block.id))
  }
}

function homesOf(street: (typeof streets)[number], blockId: string) {
  return Array.from({ length: street.homes }, (_, at) => {
    const address = `${at + 1} ${street.name}`
    return {
      id: randomUUID(),
      blockId,
      address,
      postcode: street.postcode,
      fingerprint: fingerprint('address', address),
    }
  })
}
