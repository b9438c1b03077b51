const hour = 3_600_000
export const duplicateHours = 48

type Times = { id: string; receivedAt: Date }

/** Why this report cannot be a duplicate of the other, or undefined (domain §3.2): another report, at most 48 hours apart. */
export function duplicateProblem(report: Times, other: Times): string | undefined {
  if (report.id === other.id) return 'A report is not a duplicate of itself. Choose the other one.'
  if (Math.abs(report.receivedAt.getTime() - other.receivedAt.getTime()) > duplicateHours * hour)
    return 'These came in more than 48 hours apart, so the second is a report of its own.'
  return undefined
}

type Place = { homeId: string | null; blockId: string | null }
type Likeness = Place & { enteredBy: string | null }

/** What two reports have in common, in words, the strongest first. None: nothing speaks for a duplicate. */
export function whyAlike(report: Likeness, other: Likeness & { samePerson: boolean }): string[] {
  return [
    other.samePerson && 'Same reporter, by name, phone or email',
    other.enteredBy !== null && other.enteredBy === report.enteredBy && 'Typed by the same colleague',
    samePlace(report, other),
  ].filter(why => why !== false)
}

function samePlace(report: Place, other: Place): string | false {
  if (report.homeId && report.homeId === other.homeId) return 'Same home'
  return report.blockId !== null && report.blockId === other.blockId && 'Same block or street'
}
