import { addressOn } from './addresses'
import type { TestDatabase } from './database'

const memory = globalThis as { besideConfig?: unknown; besideDatabases?: unknown }

/** Has what this process reads and writes by its logins go to another database of the cluster, with the same keys. */
export function workIn(database: TestDatabase, address: string): void {
  const name = new URL(address).pathname.slice(1)
  for (const [setting, value] of Object.entries(database.settings))
    if (setting.startsWith('DATABASE_URL')) process.env[setting] = addressOn(value, name)
  memory.besideConfig = undefined
  memory.besideDatabases = undefined
}
