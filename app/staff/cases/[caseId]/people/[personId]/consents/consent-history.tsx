import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { shortDate, shortDateTime } from '@/lib/clock/format'
import { consentMethodNames } from '@/lib/people/consent'
import type { ConsentRow } from '@/lib/people/consent-queries'
import { type ConsentState, consentState, consentWords, isOutranked } from '@/lib/people/consent-state'

type Props = { consents: readonly ConsentRow[]; here: string; now: Date }

/** Newest first, with what can still be done about each. */
export function ConsentHistory({ consents, here, now }: Props) {
  if (consents.length === 0)
    return (
      <EmptyState title="Nothing agreed yet">
        <p>Without their agreement nobody is told, except where somebody could be badly hurt or a court orders it.</p>
      </EmptyState>
    )
  return (
    <div className="stack">
      {consents.map(consent => (
        <Panel key={consent.id} title={consentWords(consent, now)} id={`consent-${consent.id}`}>
          <About consent={consent} />
          <SharedWith consent={consent} />
          <Ways
            consent={consent}
            here={here}
            state={isOutranked(consent, consents) ? 'outranked' : consentState(consent, now)}
          />
        </Panel>
      ))}
    </div>
  )
}

function About({ consent }: { consent: ConsentRow }) {
  const { recipient, dataScope, givenBy, method, language, interpreter, witness, expiresOn, by, recordedAt } = consent
  const said = [
    recipient && `To: ${recipient}.`,
    dataScope && `What: ${dataScope}`,
    givenBy && `Said by ${givenBy}.`,
    `${consentMethodNames[method]}.`,
    language && `In ${language}.`,
    interpreter && `Interpreter: ${interpreter}.`,
    witness && `There: ${witness}.`,
    expiresOn && `Until ${shortDate(new Date(`${expiresOn}T12:00:00Z`))}.`,
    consent.capacityConcern && 'Not sure they could weigh this up: safeguarding lead before anything is shared.',
  ]
  return (
    <>
      <p className="as-typed" dir="auto">
        {said.filter(Boolean).join(' ')}
      </p>
      <p className="meta">
        Recorded by {by}, {shortDateTime(recordedAt)}
      </p>
    </>
  )
}

/** Taking it back does not undo what was given. */
export function SharedWith({ consent: { shares } }: { consent: Pick<ConsentRow, 'shares'> }) {
  if (shares.length === 0) return <p className="meta">Nobody has been given anything under this.</p>
  return (
    <div>
      <p>These already have it:</p>
      <ul className="bullets">
        {shares.map(({ id, sharedWith, what, sharedAt }) => (
          <li key={id} className="as-typed" dir="auto">
            {`${sharedWith}, ${shortDateTime(sharedAt)}: ${what}`}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Ways({ consent, here, state }: { consent: ConsentRow; here: string; state: ConsentState | 'outranked' }) {
  if (state === 'withdrawn') return null
  return (
    <p className="inline-list no-print">
      {state === 'yes' && <a href={`${here}/${consent.id}/shares`}>Record that it was shared</a>}
      <a href={`${here}/${consent.id}/withdrawal`}>They take it back</a>
    </p>
  )
}
