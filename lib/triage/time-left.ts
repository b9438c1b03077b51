import { inLondon } from '@/lib/clock/local'

const minute = 60_000

/** "39 min left", "2 h 48 min left", "1 day", "3 days", "20 min late", "2 days late": days are calendar days. */
export function timeLeft(dueAt: Date, now: Date): string {
  const late = now > dueAt
  const minutes = Math.floor(Math.abs(dueAt.getTime() - now.getTime()) / minute)
  const days = Math.abs(inLondon(now).toPlainDate().until(inLondon(dueAt).toPlainDate()).days)
  if (days > 0) return `${days === 1 ? '1 day' : `${days} days`}${late ? ' late' : ''}`
  const hours = Math.floor(minutes / 60)
  const words = hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`
  return `${words} ${late ? 'late' : 'left'}`
}
