/** What stands beside the words of a diary entry, as it was typed: all of it may be left out (domain §3.7). */
export const diaryFields = ['day', 'start', 'end', 'place', 'who', 'witnesses', 'effect'] as const
export type DiaryField = (typeof diaryFields)[number]
export type DiaryTold = Partial<Record<DiaryField, string>>

/** An entry as lines to read: what they said of when, where and who by its name, and their words below. */
export function diaryLines(told: DiaryTold, text: string | undefined, words: Record<DiaryField, string>): string {
  const lines = diaryFields.flatMap(field => (told[field] ? [`${words[field]}: ${told[field]}`] : []))
  return [lines.join('\n'), text].filter(Boolean).join('\n\n')
}

/** The day it is about, where they typed one that a calendar has; else nothing, and the day it came counts. */
export function dayOf({ day = '' }: DiaryTold): Date | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined
  return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? at : undefined
}
