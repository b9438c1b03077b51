import type { AdditionRead } from '@/lib/triage/additions'

/** The language a report was told in, once a translation says so: for screen readers. */
export function languageOf(additions: readonly AdditionRead[]): string | undefined {
  const told = additions.find(({ kind, language }) => kind === 'translation' && language)?.language
  return told && told !== 'und' ? told : undefined
}
