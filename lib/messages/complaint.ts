import type { Target } from '@/lib/cases/target'

type Clock = { target: Target; reportId: string | null; achievedAt: Date | null; endedAt: Date | null }

/** What the complaint about a report waits for, if there is one: to be acknowledged (C1), then answered (C2, domain §3.8). */
export function complaintOf(clocks: readonly Clock[], reportId: string): 'acknowledge' | 'answer' | undefined {
  const running = clocks.filter(clock => clock.reportId === reportId && !clock.achievedAt && !clock.endedAt)
  if (running.some(({ target }) => target === 'C1')) return 'acknowledge'
  return running.some(({ target }) => target === 'C2') ? 'answer' : undefined
}
