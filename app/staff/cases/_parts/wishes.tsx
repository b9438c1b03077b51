import { Panel } from '@/components/page/panel'
import { SummaryList } from '@/components/page/summary-list'
import type { CaseFile } from '@/lib/cases/file'
import { nameOrRole, wishNames } from '@/lib/people/person'
import { sentence } from './options'

/** Whether they want us to go on. Support goes on either way (domain §0 rule 6). */
export function Wishes({ file, mayRecord }: { file: CaseFile; mayRecord: boolean }) {
  const victims = file.people.filter(({ role }) => role === 'victim')
  if (victims.length === 0) return null
  return (
    <Panel title="What they want" id="wishes">
      <SummaryList
        rows={victims.map(person => ({
          id: person.id,
          term: sentence(nameOrRole(person)),
          answer: wishNames[person.wish ?? 'not_asked'],
          change: mayRecord
            ? {
                label: 'Record',
                about: `what ${nameOrRole(person)} wants`,
                href: `/staff/cases/${file.id}/people/${person.id}/wish`,
              }
            : undefined,
        }))}
      />
      <p className="meta">Whatever they choose, the offers of support go on.</p>
    </Panel>
  )
}
