import { EmergencyPanel } from '@/components/page/emergency-panel'
import { promiseWords } from '@/lib/clock/format'
import { en } from '@/lib/language/en'
import type { Sent } from '@/lib/reports/draft'
import { WithNumbers } from '../../_page/emergency'

type Words = ReturnType<typeof en.received>

/** What happens next, by which day and hour. */
export function NextSteps({ sent, words }: { sent: Sent; words: Words }) {
  const due = promiseWords(new Date(sent.promisedAt))
  return (
    <section className="prose" aria-labelledby="next">
      <h2 id="next">{words.nextHeading}</h2>
      {sent.danger && (
        <EmergencyPanel heading={en.emergency.heading} id="next-danger">
          <WithNumbers>{words.next.danger.join(' ')}</WithNumbers>
        </EmergencyPanel>
      )}
      {stepsFor(sent, words, due).map(line => (
        <p key={line}>
          <WithDate due={due}>{line}</WithDate>
        </p>
      ))}
      <p>
        <WithNumbers>{words.worse}</WithNumbers>
      </p>
    </section>
  )
}

function stepsFor(sent: Sent, { next }: Words, due: string): readonly string[] {
  return [
    ...contactFor(sent, next, due),
    ...(sent.restricted ? next.restricted : []),
    ...(sent.child ? next.child : []),
  ]
}

function contactFor(sent: Sent, next: Words['next'], due: string): readonly string[] {
  if (sent.anonymous) return next.mailbox(due)
  if (sent.atSafeTime) return next.safeTime(due)
  return sent.reachable ? next.named(due) : next.unsure(due)
}

function WithDate({ due, children }: { due: string; children: string }) {
  const [before, after] = children.split(due)
  return after === undefined ? (
    children
  ) : (
    <>
      {before}
      <strong>{due}</strong>
      {after}
    </>
  )
}
