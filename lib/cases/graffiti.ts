type Event = { kind: string; at: Date; detail: Record<string, string> }
type Clock = { id: string; target: string; startedAt: Date; achievedAt: Date | null; endedAt: Date | null }
type Photo = { kind: string; receivedAt: Date }

export type GraffitiState = {
  /** 'yes' by an officer's word, 'evidence' by a photo in the case, 'impossible' with the reason in a note. */
  photographed: 'yes' | 'evidence' | 'impossible' | undefined
  removedAt: Date | null
}

/** How it stands with graffiti that a removal clock (T9) runs for: photographed first, then removed (domain §3.4). */
export function graffitiState(clock: Clock, events: readonly Event[], evidence: readonly Photo[]): GraffitiState {
  const told = events.filter(({ kind, detail }) => kind === 'graffiti_photographed' && detail.clock === clock.id)
  const photo = evidence.some(({ kind }) => kind === 'photo')
  const word = told.some(({ detail }) => detail.how !== 'impossible') ? 'yes' : photo ? 'evidence' : undefined
  return { photographed: word ?? (told.length > 0 ? 'impossible' : undefined), removedAt: clock.achievedAt }
}

export const isGraffitiClock = ({ target, endedAt }: Clock) => target === 'T9' && endedAt === null

export const photographedWords: Record<NonNullable<GraffitiState['photographed']>, string> = {
  yes: 'It is photographed.',
  evidence: 'The case has a photo among its evidence.',
  impossible: 'It could not be photographed: the reason is in the notes.',
}
