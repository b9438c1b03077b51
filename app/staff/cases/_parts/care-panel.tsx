import { CareMeasures } from '@/app/staff/cases/_parts/care-measures'
import { CarePlanPart } from '@/app/staff/cases/_parts/care-plan'
import { CareRisk } from '@/app/staff/cases/_parts/care-risk'
import { CareSafeguarding } from '@/app/staff/cases/_parts/care-safeguarding'
import { CareWitness } from '@/app/staff/cases/_parts/care-witness'
import { sentence } from '@/app/staff/cases/_parts/options'
import { OverrideAsked } from '@/app/staff/cases/_parts/override-asked'
import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import type { CaseFile } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { isOwedSupport, nameOrRole } from '@/lib/people/person'

/** Risk, plan and safeguarding of everyone whom support is owed to, one after the other. */
export function CarePanel({ actor, file }: { actor: Staff; file: CaseFile }) {
  const people = file.people.filter(({ role }) => isOwedSupport(role))
  if (people.length === 0) return null
  const may = { mayWork: can(actor, 'risk.assess', file, now()), mayLower: can(actor, 'risk.lower', file, now()) }
  return (
    <Panel title="Risk, plan and safeguarding" id="care" stack>
      {file.domesticAbuse && (
        <p>
          <strong>Domestic abuse route.</strong> DASH and the local panel, not the risk assessment of this case alone.
          The hate flag stays.
        </p>
      )}
      <OverrideAsked actor={actor} file={file} />
      {people.map(person => (
        <section key={person.id} aria-labelledby={`care-${person.id}`} className="care stack-s">
          <h3 id={`care-${person.id}`}>{sentence(nameOrRole(person))}</h3>
          <dl className="summary-list">
            <CareRisk file={file} person={person} {...may} />
            <CarePlanPart file={file} person={person} {...may} />
            <CareMeasures file={file} person={person} {...may} />
            <CareWitness file={file} person={person} {...may} />
            <CareSafeguarding file={file} person={person} {...may} />
          </dl>
        </section>
      ))}
    </Panel>
  )
}
