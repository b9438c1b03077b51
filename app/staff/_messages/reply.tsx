import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { SectionHeading } from '@/components/page/page-heading'
import type { Staff } from '@/lib/access/actor'
import { againDueOf } from '@/lib/cases/target-rules'
import { promiseWords } from '@/lib/clock/format'
import { instantAt, localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { newId } from '@/lib/ids'
import { rulesInForce } from '@/lib/lists/targets-in-force'
import { filledIn, isReplyTemplate, type ReplyTemplate, replyTemplates } from '@/lib/messages/reply-templates'
import type { Thread } from '@/lib/messages/thread'
import { chosenWords } from '@/lib/templates/in-force'
import { ReplyForm, type ReplyFormProps } from './reply-form'

type ReplyProps = {
  actor: Staff
  thread: Thread
  action: FormAction
  here: string
  back: string
  template: unknown
  /** Somebody is at risk: the next update comes sooner (T8, domain §3.4). */
  soon: boolean
  complaint: ReplyFormProps['complaint']
}

/** A beginning from the list, and the form. The list is links, so that it works without scripts. */
export async function Reply({ actor, thread, action, here, back, template, soon, complaint }: ReplyProps) {
  const next = localDate(againDueOf(await rulesInForce(), 'T8', now(), soon))
  const officer = actor.name.split(' ')[0] ?? actor.name
  const at = promiseWords(instantAt(next, '17:00'))
  const chosen = await chosenWords()
  const text = isReplyTemplate(template) ? filledIn(template, { officer, next: at }, chosen(template, now())) : ''
  const id = `reply-${thread.id}`
  return (
    <section aria-labelledby={id} className="stack no-print">
      <SectionHeading id={id} title="Write to them" />
      <Templates here={here} chosen={template} />
      <ReplyForm
        key={String(template)}
        {...{ action, back, complaint, text }}
        reportId={thread.id}
        form={newId()}
        version={thread.messages.length}
        nextBy={next}
      />
    </section>
  )
}

function Templates({ here, chosen }: { here: string; chosen: unknown }) {
  return (
    <nav aria-label="Beginnings">
      <ul className="inline-list">
        {(Object.keys(replyTemplates) as ReplyTemplate[]).map(code => (
          <li key={code}>
            <a href={`${here}?template=${code}`} aria-current={code === chosen ? 'true' : undefined}>
              {replyTemplates[code].name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
