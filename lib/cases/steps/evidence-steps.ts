import type { ClockReading } from '@/lib/cases/clock-state'
import { targetNames } from '@/lib/cases/target'
import { about, type CaseToWork, running } from './case-to-work'
import type { About, Step } from './step'

/** Files that nobody has looked at: what they show may change what is to be done first. */
export function evidenceSteps(kase: CaseToWork, now: Date): Step[] {
  const looks = running(kase, ['E1'], now)
  return foldedLooks(looks.map(({ clock, reading }) => evidenceStep(about(kase), clock.id, reading, clock.reportId)))
}

/** One look to take, at what came to a case or to a report that is in none. */
export function evidenceStep(of: About, clockId: string, reading: ClockReading, reportId?: string | null): Step {
  const report = reportId ? { reportId } : {}
  return { ...of, ...report, id: `evidence-${clockId}`, kind: 'evidence', title: targetNames.E1, clockId, reading }
}

/** One step for all that came with one report: the look that is due first, and how many there are to take. */
export function foldedLooks(steps: readonly Step[]): Step[] {
  const dueFirst = [...steps].sort((a, b) => timeOf(a) - timeOf(b))
  return dueFirst.flatMap((step, place) => {
    const looks = dueFirst.filter(other => comesWith(other, step)).length
    if (dueFirst.findIndex(other => comesWith(other, step)) < place) return []
    return [looks === 1 ? step : { ...step, note: `${looks} to look at` }]
  })
}

const comesWith = (a: Step, b: Step) => a.caseId === b.caseId && a.reportId === b.reportId

const timeOf = ({ reading }: Step) => reading?.at.getTime() ?? 0
