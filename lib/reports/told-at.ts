import type { Sent } from './draft'

/** Where it was told: at which reporting centre, and whether the receipt has yet to reach the person it belongs to. */
export type ToldAt = { centreId?: string | undefined; handover?: boolean }

/** A centre is counted as the channel (policy clause 3.4). */
export const channelOf = ({ centreId }: ToldAt) =>
  centreId ? ({ channel: 'key_partner', centreId } as const) : ({ channel: 'web' } as const)

/** Somebody else may have typed: the receipt waits. */
export const handoverAt = ({ handover }: ToldAt): Pick<Sent, 'handover'> =>
  handover ? { handover: { state: 'waiting' } } : {}
