import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import type { Tx } from '@/lib/db'
import type { ListItem } from '@/lib/lists/list'
import { listInForce } from '@/lib/lists/queries'
import type { ScreenKind } from './screen'

/** The questions of a screen, as they are asked today. */
export async function screenQuestions(tx: Tx, kind: ScreenKind): Promise<ListItem[]> {
  const { items } = await listInForce(tx, 'safeguarding_questions')
  return items.filter(({ screen }) => screen === kind)
}

/** The same for a page. */
export const screenQuestionsFor = (actor: Staff, kind: ScreenKind): Promise<ListItem[]> =>
  withActor(actor, tx => screenQuestions(tx, kind))

/** The signs of mate crime, as they are read today (domain §2.6). */
export const mateCrimeSignsFor = (actor: Staff): Promise<ListItem[]> =>
  withActor(actor, async tx => (await listInForce(tx, 'mate_crime_indicators')).items)
