import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { isPerpetratorMarked } from '@/lib/violent-persons/of-case'
import { whatHappened } from './queries'
import type { OverrideFacts } from './suggested-overrides'

/** What the record says of one person that bears on their risk. The case was found through the asker, who may read it. */
export async function riskFactsFor(actor: Staff, file: CaseFile, person: FilePerson): Promise<OverrideFacts> {
  const [happened, perpetratorMarked] = await withActor(actor, async tx => [
    await whatHappened(tx, file.id),
    await isPerpetratorMarked(tx, file.id),
  ])
  return {
    ...happened,
    perpetratorMarked,
    ageBand: person.ageBand,
    mateCrime: file.care.checks.find(({ personId }) => personId === person.id),
    livesWithAllegedPerpetrator: person.safe?.livesWithAllegedPerpetrator ?? false,
  }
}
