import { staffNamed } from './directory-match'
import type { Place } from './place-match'

export type TieToMatch = { staffId: string; name: string | null; homeId: string | null; blockId: string | null }

/** Is what is told about somebody a colleague is tied to: their name in it, or their home, or the block they live in? */
export function isTied(tie: TieToMatch, words: readonly string[], place: Place): boolean {
  if (tie.homeId !== null && tie.homeId === place.homeId) return true
  if (tie.blockId !== null && tie.blockId === place.blockId) return true
  return tie.name !== null && staffNamed(words, [], [{ id: tie.staffId, name: tie.name }]).length > 0
}
