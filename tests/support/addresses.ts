/** The same settings with every database address pointing to another database of the cluster. */
export function onDatabase(settings: Record<string, string>, database: string): Record<string, string> {
  const entries = Object.entries(settings)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name.startsWith('DATABASE_URL') ? addressOn(value, database) : value]),
  )
}

export function addressOn(address: string, database: string): string {
  const url = new URL(address)
  url.pathname = `/${database}`
  return url.href
}
