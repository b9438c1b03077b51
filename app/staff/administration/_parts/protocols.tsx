import type { ComponentType } from 'react'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Tag } from '@/components/page/tag'
import type { KeptProtocol } from '@/lib/agencies/queries'
import { dateWords, shortDateTime } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'
import { standingWords } from './protocol-words'

type PressProps = { action: FormAction; name: string; value: string; label: string; about: string; note: string }
type Ends = { action: FormAction; Press: ComponentType<PressProps> }

/** The whole history, newest first: what is over stays, with who recorded and who ended it. */
export function Protocols({ protocols, ends }: { protocols: readonly KeptProtocol[]; ends: Ends }) {
  if (protocols.length === 0) return <p>None yet: their people can tell us of nobody here until one is recorded.</p>
  return (
    <ul className="stack">
      {protocols.map(protocol => (
        <li key={protocol.id}>
          <ProtocolCard protocol={protocol} ends={ends} />
        </li>
      ))}
    </ul>
  )
}

function ProtocolCard({ protocol, ends: { action, Press } }: { protocol: KeptProtocol; ends: Ends }) {
  const { id, title, purposes, standing, signedOn, validFrom, validUntil, reviewOn } = protocol
  const isRunning = standing === 'in_force' || standing === 'ends_soon'
  return (
    <article className="panel stack-s">
      <h3>{title}</h3>
      <p>
        <Tag tone={isRunning ? 'moss' : 'plain'} icon={isRunning ? 'tick' : 'pause'}>
          {standingWords[standing]}
        </Tag>
      </p>
      <p>{purposes}</p>
      <p>
        From {dayWords(validFrom)} until {dayWords(validUntil)}. To be reviewed on {dayWords(reviewOn)}.
      </p>
      <p className="meta">{keptBy(protocol, signedOn)}</p>
      {(isRunning || standing === 'coming') && (
        <Press
          {...{ action, name: 'protocolId', value: id, about: title }}
          label="End it now"
          note="From this moment their people can tell us of nobody under it, and see none of their referrals."
        />
      )}
    </article>
  )
}

function keptBy({ recorder, recordedAt, ender, endedAt }: KeptProtocol, signedOn: string): string {
  const recorded = `Signed on ${dayWords(signedOn)}. Recorded by ${recorder ?? 'somebody'}, ${shortDateTime(recordedAt)}.`
  return endedAt ? `${recorded} Ended by ${ender ?? 'somebody'}, ${shortDateTime(endedAt)}.` : recorded
}

/** A protocol runs for years. */
const dayWords = (day: string) => dateWords(instantAt(day, '12:00'))
