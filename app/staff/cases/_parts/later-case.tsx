import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { laterCases } from '@/lib/cases/after-closure'
import type { CaseFile } from '@/lib/cases/file'
import { dateWords } from '@/lib/clock/format'

/** Said at the top of a closed case: what is new is worked on elsewhere. Only of cases that this person may read. */
export function LaterCase({ actor, file, now }: { actor: Staff; file: CaseFile; now: Date }) {
  const later = laterCases(file, file.links).filter(other => can(actor, 'case.read', other, now))
  if (later.length === 0) return null
  return (
    <Panel kind="notice" title="Something happened after this case was closed" id="later-case">
      <ul className="plain">
        {later.map(({ id, reference, openedAt }) => (
          <li key={id}>
            <a href={`/staff/cases/${id}`}>Case {reference}</a>, opened {dateWords(openedAt)}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
