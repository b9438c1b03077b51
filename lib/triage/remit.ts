/** The grounds of remit (domain §3.2, policy clause 3.9): any one of them is enough. Codes are kept with the classification. */
export const remitGrounds = ['victim_ours', 'perpetrator_ours', 'place_ours'] as const
export type RemitGround = (typeof remitGrounds)[number]

export const remitGroundNames: Record<RemitGround, string> = {
  victim_ours: 'The victim is ours: a customer, their household or visitor, our staff or contractor',
  perpetrator_ours: 'The alleged perpetrator is ours: the same list',
  place_ours: 'It happened in a home, block or estate of ours, or by our service',
}

/** Neither side ours and not our land is outside it. An owner-occupier troubled by our tenant is within it. */
export const isInRemit = (holds: readonly RemitGround[]): boolean => holds.length > 0

/** Why a report with these grounds may not be referred out, or undefined. */
export function referOutProblem(holds: readonly RemitGround[]): string | undefined {
  if (!isInRemit(holds)) return undefined
  return 'This is ours to deal with: refer out only where neither side is ours and it was not on our land.'
}

/** What is said, and not refused, where a case is opened outside remit: in doubt, it is ours. */
export const outsideRemitWarning =
  'None of these is ticked, so this looks outside our remit. Where you are in doubt, it is ours: open the case.'

type Coded = { homeId: string | null; blockId: string | null; role: string | null; perpetrator: string | null }

/** What the coded answers say already: a place of ours that was looked up, our staff as victim, our worker who did it. */
export function remitTold({ homeId, blockId, role, perpetrator }: Coded): RemitGround[] {
  return [
    ...(role === 'staff_self' ? (['victim_ours'] as const) : []),
    ...(perpetrator === 'works_for_landlord' ? (['perpetrator_ours'] as const) : []),
    ...(homeId || blockId ? (['place_ours'] as const) : []),
  ]
}
