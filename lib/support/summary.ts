import type { Audience } from './audience'

type Named = { name: string; audience: Audience; grounds: readonly string[] }

/**
 * Whether the page that somebody is given may name what they were offered. What is for some grounds, or for witnesses or
 * staff alone, tells whoever finds the page who they are or what they did: it is named aloud, and not on paper.
 */
export const mayBeNamed = ({ audience, grounds }: Named): boolean => audience === 'anyone' && grounds.length === 0
