import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { wantsNothingDone } from '@/lib/cases/check-in'
import { keepCheckIns } from '@/lib/cases/check-in-clocks'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { changePerson, unchangedPerson } from './changing'
import type { NewCheckIns } from './check-in-schema'

/**
 * Records whether somebody who wants nothing done is asked how they are from time to time (domain §4.2): they asked us not
 * to, which ends what ran and lasts, or they would like it again. Throws `rule` for anybody else and where it is so already,
 * `conflict` where somebody changed them meanwhile.
 */
export function chooseCheckIns(actor: Staff, caseId: string, personId: string, input: NewCheckIns): Promise<void> {
  return perform(actor, 'person.wish', byId(caseId, lockCase), async tx => {
    const person = await unchangedPerson(tx, caseId, personId, input.version)
    if (!wantsNothingDone(person)) throw new Refusal('rule', 'Check-ins are for a victim who wants nothing done.')
    const stops = input.checkIns === 'stop'
    if (stops === (person.noCheckInsAt !== null)) throw new Refusal('rule', 'It is recorded so already.')
    const noCheckInsAt = stops ? now() : null
    await changePerson(tx, actor, person, { noCheckInsAt })
    await keepCheckIns(tx, { ...person, noCheckInsAt }, now())
    if (stops) await tell(tx, actor, caseId, 'check_ins_stopped', { person: personId })
    else await tell(tx, actor, caseId, 'clock_started', { person: personId, target: 'K1' })
  })
}
