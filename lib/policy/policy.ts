/** One part of the policy: a heading, what it says, and definitions where it has them. */
export type PolicyPart = { heading: string; lines: string[]; terms?: { term: string; means: string }[] }
