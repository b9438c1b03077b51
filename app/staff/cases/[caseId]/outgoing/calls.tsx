import { LinkList } from '@/components/page/link-list'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import type { FilePerson } from '@/lib/cases/file'
import { nameOrRole } from '@/lib/people/person'
import { contactBy } from '@/lib/people/safe-contact'

/** A script for everybody who may be called; whoever said no to calls is not in the list. */
export function Calls({ caseId, people }: { caseId: string; people: readonly FilePerson[] }) {
  const called = people.filter(({ safe }) => contactBy('phone', safe).verdict === 'ok')
  return (
    <section aria-labelledby="calls" className="stack no-print">
      <SectionHeading id="calls" title="Call somebody" />
      {called.length === 0 ? (
        <p className="prose">Nobody in this case has said that a call is safe.</p>
      ) : (
        <Panel>
          <LinkList
            links={called.map(person => ({
              href: `/staff/cases/${caseId}/outgoing/calls/${person.id}`,
              label: `What to say: ${nameOrRole(person)}`,
              note: 'The words of a safe call, and their safe word',
            }))}
          />
        </Panel>
      )}
    </section>
  )
}
