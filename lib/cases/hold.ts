/** Beside the stage and never in its place (domain §3.3): contact with victims and support go on whatever is held. */
export const holds = ['police', 'victim', 'legal'] as const
export type Hold = (typeof holds)[number]

type Held = { heldForPoliceAt: Date | null; heldForVictimAt: Date | null; legalAt: Date | null }

export const holdColumns = {
  police: 'heldForPoliceAt',
  victim: 'heldForVictimAt',
  legal: 'legalAt',
} as const satisfies Record<Hold, keyof Held>

export const holdNames: Record<Hold, string> = {
  police: 'On hold for the police',
  victim: 'On hold because they asked us to',
  legal: 'With legal',
}

/** Since when each hold is set. */
export const holdsOf = (kase: Held): { hold: Hold; since: Date }[] =>
  holds.flatMap(hold => {
    const since = kase[holdColumns[hold]]
    return since ? [{ hold, since }] : []
  })
