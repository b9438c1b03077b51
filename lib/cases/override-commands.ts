import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { Refusal } from '@/lib/errors'
import { personInCase } from '@/lib/people/queries'
import { proposeOnCase } from './agreeing'
import { refuseOnceClosed } from './closed'
import { lockCase } from './find'
import type { NewOverride } from './override-schema'

/**
 * Asks a second person to override what somebody agreed to or did not (domain §0 rule 7), and resolves with the id of what
 * waits. Nothing is overridden by asking. Throws `conflict` while another override of this case waits, `rule` for an alleged
 * perpetrator and once the case is closed.
 */
export function askOverride(actor: Staff, caseId: string, personId: string, input: NewOverride): Promise<string> {
  return perform(actor, 'consent.record', byId(caseId, lockCase), async (tx, kase) => {
    refuseOnceClosed(kase)
    const person = await personInCase(tx, caseId, personId)
    if (person.role === 'alleged_perpetrator')
      throw new Refusal(
        'rule',
        'Nobody asks the alleged perpetrator for their agreement, so there is none to override.',
      )
    const { purpose, reasonCode, toldFirst } = input
    const detail = { person: personId, purpose, reasonCode, toldFirst }
    return proposeOnCase(tx, actor, caseId, { kind: 'override_consent', reason: wholeReason(input), detail })
  })
}

const wholeReason = ({ reason, toldFirst, whyNotTold }: NewOverride) =>
  toldFirst === 'yes' || !whyNotTold ? reason : `${reason}\n\nNot told first: ${whyNotTold}`
