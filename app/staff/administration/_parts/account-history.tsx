import { SectionHeading } from '@/components/page/page-heading'
import { dateTimeWords } from '@/lib/clock/format'
import type { KeptAccount, LinkGiven } from '@/lib/staff/accounts'
import { changeWords } from './account-words'

/** What was changed of an account and by whom, and the links that were given for it, newest first. */
export function AccountHistory({ kept: { changes, links } }: { kept: Pick<KeptAccount, 'changes' | 'links'> }) {
  return (
    <section aria-labelledby="history" className="stack">
      <SectionHeading id="history" title="What was changed" />
      {changes.length === 0 && <p>Nothing yet.</p>}
      <ul className="plain stack-s">
        {changes.map(change => (
          <li key={change.id}>
            {changeWords(change)}
            <p className="meta">
              {dateTimeWords(change.at)}, by {change.by ?? 'the system'}
            </p>
          </li>
        ))}
      </ul>
      {links.length > 0 && <Links links={links} />}
    </section>
  )
}

const linkNames: Record<LinkGiven['kind'], string> = { invitation: 'An invitation', recovery: 'A link to get in again' }

function Links({ links }: { links: readonly LinkGiven[] }) {
  return (
    <>
      <h3>Links that were made</h3>
      <ul className="plain stack-s">
        {links.map(({ kind, createdAt, usedAt }) => (
          <li key={createdAt.toISOString()}>
            {linkNames[kind]}
            <p className="meta">
              {dateTimeWords(createdAt)}, {usedAt ? `used ${dateTimeWords(usedAt)}` : 'not used'}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
