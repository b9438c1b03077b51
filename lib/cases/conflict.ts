/** Why a colleague must not work on a case (domain §8.3): declared by themselves or noticed by somebody else. */
export const conflictRelations = ['relative', 'friend', 'neighbour', 'named', 'asked_for_another', 'other'] as const
export type ConflictRelation = (typeof conflictRelations)[number]

export const conflictRelationNames: Record<ConflictRelation, string> = {
  relative: 'A relative of somebody in it',
  friend: 'A friend of somebody in it',
  neighbour: 'A neighbour of somebody in it',
  named: 'Named or accused in it',
  asked_for_another: 'The victim asked for somebody else',
  other: 'Something else',
}
