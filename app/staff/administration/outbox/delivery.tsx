import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { dateTimeWords, shortDateTime } from '@/lib/clock/format'
import type { JobKind } from '@/lib/notifications/outbox'
import { outgoingStates } from '@/lib/notifications/outgoing'
import { stateNames } from '@/lib/notifications/outgoing-words'
import type { Kept, outboxOverview, WaitingWork } from '@/lib/notifications/oversight'

type Overview = Awaited<ReturnType<typeof outboxOverview>>

export function Delivery({ route, counts }: Pick<Overview, 'route' | 'counts'>) {
  const shown = outgoingStates.filter(state => counts[state])
  return (
    <Panel title="Delivery" id="delivery">
      <p>{routeWords(route)}</p>
      <dl className="summary-list">
        {shown.map(state => (
          <div key={state}>
            <dt>{stateNames[state]}</dt>
            <dd>{counts[state]}</dd>
          </div>
        ))}
      </dl>
      <p className="meta">
        {shown.length === 0
          ? 'Nothing was sent in the last seven days, and nothing waits.'
          : '“Sent” counts the last seven days. Messages on restricted records are not counted here.'}
      </p>
    </Panel>
  )
}

function routeWords(route: Overview['route']): string {
  if (route.by === 'folder')
    return 'No mail server is set (SMTP_URL). Mail and texts are kept in the folder “outbox” of the data folder.'
  return `Mail goes by ${route.host}, ${route.encrypted ? 'encrypted' : 'not encrypted, on this machine'}. Texts are kept in the folder “outbox”.`
}

const workNames: Record<JobKind, string> = {
  screen_report: 'Looking through new reports',
  take_message: 'Taking in messages from mailboxes',
  deliver_message: 'Delivering messages',
  build_case_file: 'Making case files',
  tell_of_glass: 'Mail to colleagues',
  send_recovery: 'Mail to colleagues',
  tell_of_sign_in: 'Mail to colleagues',
  tell_of_tries: 'Mail to colleagues',
  tell_of_way_in: 'Mail to colleagues',
  tell_of_account: 'Mail to colleagues',
}

/** What runs by itself, in counts. */
export function Work({ work }: { work: readonly WaitingWork[] }) {
  const trouble = work.filter(({ failing, givenUp, oldest }) => failing + givenUp > 0 || oldest)
  return (
    <Panel title="Work that runs by itself" id="work">
      {trouble.length === 0 ? (
        <p>Nothing is late.</p>
      ) : (
        <ul className="bullets">
          {trouble.map(one => (
            <li key={one.kind}>{workWords(one)}</li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function workWords({ kind, failing, givenUp, oldest }: WaitingWork): string {
  const said = [
    oldest && `due since ${dateTimeWords(oldest)}`,
    failing > 0 && `${failing} tried more than three times`,
    givenUp > 0 && `${givenUp} given up`,
  ]
  return `${workNames[kind]}: ${said.filter(Boolean).join(', ')}.`
}

export function KeptMessages({ kept }: { kept: readonly Kept[] }) {
  return (
    <section aria-labelledby="kept" className="stack">
      <SectionHeading id="kept" title="Kept in the local outbox">
        <p className="meta">The newest 50</p>
      </SectionHeading>
      {kept.length === 0 ? (
        <EmptyState title="Nothing was kept yet">
          <p>Without a mail server every message becomes a file, for trying Beside out.</p>
        </EmptyState>
      ) : (
        <ul className="bullets">
          {kept.map(({ name, keptAt, kind, to }) => (
            <li key={name}>
              {kind === 'email' ? 'Email' : 'Text'} to {to}, {shortDateTime(keptAt)}:{' '}
              <span className="meta as-typed">{name}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
