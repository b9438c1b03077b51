import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'
import { decryptText, encryptText } from '@/lib/crypto/text'

/** Ids are made in the application: the public login may insert but not read back. */
export const id = () => uuid().primaryKey()
export const at = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 })

/** Bytes as they are: hashes, wrapped keys, sealed words. */
export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** What a reporter wrote, sealed under the record's own key: opened by lib/reports/opening only. */
export const sealed = bytes

const encrypted = new Set<string>()

/** Every `table.column` of the schema that holds encrypted text: what has to be written anew when its key changes. */
export const encryptedColumns = (): readonly string[] => [...encrypted].sort()

/** Staff-written text: plain in the program, AES-256-GCM in Postgres, bound to its own `table.column`. */
export function encryptedText(column: string) {
  encrypted.add(column)
  return customType<{ data: string; driverData: string }>({
    dataType: () => 'text',
    toDriver: plain => encryptText(plain, column),
    fromDriver: stored => decryptText(stored, column),
  })()
}
