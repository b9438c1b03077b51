import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { caseStatusNames } from '@/lib/cases/case'
import type { CaseFile } from '@/lib/cases/file'
import { caseLinkNames } from '@/lib/cases/incident'

/** Linked cases that this person may read; of others not even that they are there. */
export function LinkedCases({ actor, file, now }: { actor: Staff; file: CaseFile; now: Date }) {
  const theirs = file.links.filter(({ other }) => can(actor, 'case.read', other, now))
  if (theirs.length === 0) return null
  return (
    <Panel title="Linked cases" id="links">
      <ul className="plain">
        {theirs.map(({ id, kind, other }) => (
          <li key={id}>
            <a href={`/staff/cases/${other.id}`}>Case {other.reference}</a>
            <div className="meta">
              {caseStatusNames[other.status]}. {caseLinkNames[kind]}.
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
