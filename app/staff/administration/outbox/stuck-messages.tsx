import { ActButton } from '@/app/staff/_messages/act-button'
import { SectionHeading } from '@/components/page/page-heading'
import { EmptyState } from '@/components/page/state-page'
import { dateTimeWords } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import { outgoingSentence } from '@/lib/notifications/outgoing-words'
import type { Stuck } from '@/lib/notifications/oversight'
import { templateNames } from '@/lib/notifications/templates'
import { channelNames } from '@/lib/people/person'
import { cancelOutgoingAction, tryAgainAction } from './actions'

/** What will not leave without somebody, oldest first, and why. */
export function StuckMessages({ stuck }: { stuck: readonly Stuck[] }) {
  return (
    <section aria-labelledby="stuck" className="stack">
      <SectionHeading id="stuck" title="Stuck">
        <p className="meta">Oldest first</p>
      </SectionHeading>
      {stuck.length === 0 ? (
        <EmptyState title="Nothing is stuck">
          <p>Messages that cannot be delivered appear here, with the reason.</p>
        </EmptyState>
      ) : (
        <ol className="thread">
          {stuck.map(row => (
            <li key={row.id}>
              <StuckRow row={row} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function StuckRow({ row }: { row: Stuck }) {
  const title = `${channelNames[row.channel]}, ${row.reference}`
  return (
    <article className="msg you">
      <header>
        <h3>{title}</h3>
        <time dateTime={row.stateAt.toISOString()}>{dateTimeWords(row.stateAt)}</time>
      </header>
      <p>{outgoingSentence({ ...row, notBefore: null }, now())}</p>
      <p className="meta">
        {templateNames[row.template]}
        {row.state === 'waiting' && '. It is tried again by itself.'}
      </p>
      <div className="actions no-print">
        {row.state !== 'waiting' && <ActButton action={tryAgainAction} id={row.id} label="Try again" about={title} />}
        <ActButton action={cancelOutgoingAction} id={row.id} label="Cancel" about={title} />
      </div>
    </article>
  )
}
