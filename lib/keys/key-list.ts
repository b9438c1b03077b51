export type Entry = readonly [version: number, value: string]

const entry = /^(\d{1,4}):(.+)$/

/**
 * A setting that holds one secret, or several while they change: `2:new,1:old`, newest first. One alone, without a number,
 * is version 1. Pure; says nothing of whether the values are any good.
 */
export function listOf(text: string): Entry[] {
  const parts = text.split(',').map(part => entry.exec(part))
  if (parts.some(part => part === null)) return [[1, text]]
  return parts.map(part => [Number(part?.[1]), part?.[2] ?? ''])
}

export const asText = (entries: readonly Entry[]): string =>
  entries.map(([version, value]) => `${version}:${value}`).join(',')
