import { type Landlord, nameOf } from '@/lib/language/landlord'
import type { PolicyPart } from '@/lib/policy/policy'
import { askingForIt } from './policy/ask'
import { complaining, looksAfter, prevention, review } from './policy/how-we-work'
import { olderWords, theLaw } from './policy/older-words'
import { fairness, information } from './policy/rights'
import { scope, whatIsIt } from './policy/what-it-is'
import { howWeDealWithIt, whatWeDo } from './policy/what-we-do'

/** What is known about the policy itself: data, not words. Dates as they are to be read. */
export type PolicyFacts = { version: string; owner: string; reviewedOn: string; nextReview: string }

/** Another version, and the day it is used from. */
type VersionFacts = { version: string; from: string }

/** /policy: the policy in plain words, part after part (domain §1, §2). A version with a text of its own has that instead. */
export function policy(landlord: Landlord) {
  return {
    heading: 'Our policy',
    lead: `How ${landlord.name} deals with harassment and hate. We take every report seriously.`,
    contents: 'On this page',
    about: (facts: PolicyFacts) => [
      `Version ${facts.version}.`,
      `Looked after by: ${facts.owner}.`,
      `Agreed on ${facts.reviewedOn}.`,
      `We look at it again by ${facts.nextReview}.`,
    ],
    aboutHeading: 'About this policy',
    print: 'To keep it, use Print in your browser. You can print it or save it as a file.',
    ask: askingForIt(landlord),
    versions: {
      heading: 'Other versions',
      link: ({ version, from }: VersionFacts) => `Version ${version}, from ${from}`,
      linkUndated: ({ version }: Pick<VersionFacts, 'version'>) => `Version ${version}`,
      older: ({ version }: Pick<VersionFacts, 'version'>) =>
        `This is version ${version} of our policy. It is not the one we use now.`,
      coming: ({ version, from }: VersionFacts) => `This is version ${version}. We use it from ${from}.`,
      now: 'Read the one we use now',
      changed: 'What changed in this version',
    },
    parts: partsOf(landlord),
  } as const
}

function partsOf(landlord: Landlord): PolicyPart[] {
  const name = nameOf(landlord)
  return [
    scope(name),
    whatIsIt,
    whatWeDo,
    howWeDealWithIt(name),
    looksAfter,
    prevention,
    fairness(name),
    information(name),
    review,
    complaining(landlord),
    olderWords,
    theLaw,
  ]
}
