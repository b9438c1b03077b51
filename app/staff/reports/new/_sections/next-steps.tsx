import { Panel } from '@/components/page/panel'
import { restricted } from '@/lib/language/en/safety'
import { ReadAloud } from './safety'
import type { Entered } from './told-about'

/** What to say now, and what to do: only what will be kept (principle 3). */
export function NextSteps({ entered, dutyPhone }: { entered: Entered; dutyPhone: string }) {
  const duty = dutyPhone ? ` on ${dutyPhone}` : ''
  return (
    <Panel title="What happens next: say this" id="next">
      <ReadAloud lines={[...promised(entered), 'If it gets worse, call 999.']} />
      {entered.danger && <p>They may not be safe. Ring the duty manager now{duty}.</p>}
      {entered.isLate && (
        <p>
          The time for first contact, {entered.promised}, has passed already. Promise no time, and ring the duty manager
          now{duty}.
        </p>
      )}
      {entered.restricted && (
        <>
          <ReadAloud lines={restricted.lines} />
          <p>It has gone straight to the small group. You cannot open it again; do not speak of it to colleagues.</p>
        </>
      )}
    </Panel>
  )
}

function promised({ reach, promised, isLate, atSafeTime, reference }: Entered): string[] {
  const when = isLate ? 'as soon as we can' : atSafeTime ? `at your next safe time, ${promised},` : `by ${promised}`
  const say = {
    safely: [`A named person will try to reach you ${when} in the way you said is safe.`],
    messages: [
      `A named person will write to you ${when}. You can read it on our website with your receipt.`,
      'The first time you do, you get a new receipt that only you have seen.',
    ],
    not_safely: [
      `A named person will read this ${when}. You did not tell us a safe way to reach you, so we will not call, write or visit.`,
      'Call us when it is safe, and say your reference.',
    ],
    never: [
      `A named person will read this ${when}. You did not tell us who you are, so we cannot contact you.`,
      'You can call us again at any time, and say your reference.',
    ],
  }[reach]
  return [`Your reference is ${reference}.`, ...say]
}
