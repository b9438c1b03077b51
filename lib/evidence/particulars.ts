import { open, seal } from '@/lib/crypto/envelope'
import { copyKey } from './keys'
import type { Particulars } from './uploads'

const contextOf = (id: string) => `evidence.particulars/${id}`

/** Name, place and time of a file, sealed beside its bytes under the item's own key. */
export const sealParticulars = (key: Uint8Array, id: string, particulars: Particulars): Buffer =>
  seal(copyKey(key, 'particulars'), Buffer.from(JSON.stringify(particulars)), contextOf(id))

/** Opens what `sealParticulars` made. Throws on another key or item. */
export const openParticulars = (key: Uint8Array, id: string, sealed: Uint8Array): Particulars =>
  JSON.parse(open(copyKey(key, 'particulars'), sealed, contextOf(id)).toString())
