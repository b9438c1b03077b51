import { LinkList } from '@/components/page/link-list'
import { EmptyState } from '@/components/page/state-page'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { nameOrRole, personRoleNames } from '@/lib/people/person'
import { sentence } from './options'

/** Who may be called. The alleged perpetrator is not among them. */
export function WhomToCall({ file, people }: { file: CaseFile; people: readonly FilePerson[] }) {
  if (people.length === 0)
    return (
      <EmptyState title="Nobody to call yet">
        <p>This case has nobody yet who may be contacted. Add a person first.</p>
      </EmptyState>
    )
  return (
    <nav className="panel" aria-label="Whom did you speak with?">
      <LinkList
        links={people.map(person => ({
          href: `/staff/cases/${file.id}/call?person=${person.id}`,
          label: sentence(nameOrRole(person)),
          ...(person.name ? { note: personRoleNames[person.role] } : {}),
        }))}
      />
    </nav>
  )
}
