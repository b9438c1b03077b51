import { personHref } from '@/app/staff/cases/_parts/person-page'
import { givenUnder, wayWords } from '@/app/staff/cases/_parts/their-statements'
import { Panel } from '@/components/page/panel'
import { nameOrRole } from '@/lib/people/person'
import type { WitnessFile } from '@/lib/support/witness-reading'
import { disclosureWarning, givenUnderWords } from '@/lib/support/witness-rules'

/** Under which choice of a witness an item was given, and what that asks of whoever may show it to others. */
export function GivenUnder({ file, evidenceId }: { file: WitnessFile; evidenceId: string }) {
  const under = givenUnder(file, evidenceId)
  const givers = file.given.filter(one => one.evidenceId === evidenceId && one.role === 'witness')
  const giver = file.people.find(({ id }) => id === (under?.personId ?? givers[0]?.personId))
  if (!under && !giver) return null
  const warning = disclosureWarning(under)
  return (
    <Panel kind={warning ? 'notice' : 'plain'} title="As a witness" id="given-under" stack>
      {under && <p>{`Given under: ${givenUnderWords(under, wayWords(under))}.`}</p>}
      {warning && <p>{warning}</p>}
      {giver && (
        <p>
          <a href={`${personHref(file, giver)}/witness`}>{`How ${nameOrRole(giver)} wants to help as a witness`}</a>
        </p>
      )}
    </Panel>
  )
}
