import { plainDate } from '@/lib/clock/local'

/** What a rule needs of a protocol. Days are days in London, yyyy-mm-dd; the last one counts. */
export type ProtocolTerm = { validFrom: string; validUntil: string; endedAt: Date | null }

export const protocolStandings = ['coming', 'in_force', 'ends_soon', 'over', 'ended'] as const
export type ProtocolStanding = (typeof protocolStandings)[number]

const soonDays = 60

/** How a protocol stands on a day: ended by somebody, over by itself, or in force, perhaps within 60 days of its last one. */
export function standingOf({ validFrom, validUntil, endedAt }: ProtocolTerm, today: string): ProtocolStanding {
  if (endedAt) return 'ended'
  if (validUntil < today) return 'over'
  if (validFrom > today) return 'coming'
  return validUntil <= daysAfter(today, soonDays) ? 'ends_soon' : 'in_force'
}

export const isInForce = (term: ProtocolTerm, today: string): boolean =>
  ['in_force', 'ends_soon'].includes(standingOf(term, today))

/** Protocols of one agency that end within 60 days with no other to carry on from the day after (domain §8.5). */
export function endingWithoutNext<P extends ProtocolTerm>(protocols: readonly P[], today: string): P[] {
  return protocols.filter(
    one => standingOf(one, today) === 'ends_soon' && !protocols.some(next => carriesOn(one, next)),
  )
}

const carriesOn = (one: ProtocolTerm, next: ProtocolTerm) =>
  !next.endedAt && next.validUntil > one.validUntil && next.validFrom <= daysAfter(one.validUntil, 1)

const daysAfter = (day: string, days: number) => plainDate(day).add({ days }).toString()
