import type { FoundBy } from '@/lib/crypto/fingerprint-kinds'
import type { PrintSubject } from '@/lib/patterns/pattern'

/** The kinds of keyed hashes that say it is the same person or household. A postcode alone says neither. */
export const meetingKinds = ['name', 'phone', 'email', 'address'] as const satisfies readonly FoundBy[]

export type SharedPrint = { kind: (typeof meetingKinds)[number]; subject: PrintSubject }
export type Meeting = { sameHome: boolean; sameBlock: boolean; prints: readonly SharedPrint[] }

/** What a report has in common with a case that was closed, in words, the strongest first (domain §3.9). None: they do not meet. */
export function whyMet({ sameHome, sameBlock, prints }: Meeting): string[] {
  const has = (test: (print: SharedPrint) => boolean) => prints.some(test)
  const ofPerson = (subject: PrintSubject) => has(print => print.kind !== 'address' && print.subject === subject)
  return [
    ofPerson('alleged_perpetrator') && 'Same alleged perpetrator, by name, phone or email',
    ofPerson('teller') && 'Same reporter, by name, phone or email',
    (ofPerson('unknown') || ofPerson('place')) && 'Same name, phone or email',
    sameHome && 'Same home',
    !sameHome && has(({ kind }) => kind === 'address') && 'Same address',
    !sameHome && sameBlock && 'Same block or street',
  ].filter(why => why !== false)
}
