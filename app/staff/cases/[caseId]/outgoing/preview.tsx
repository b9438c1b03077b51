import { orNotFound } from '@/app/_session/found'
import { localInput } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { promiseWords } from '@/lib/clock/format'
import { newId } from '@/lib/ids'
import type { Preview } from '@/lib/notifications/preview'
import { previewFor } from '@/lib/notifications/queries'
import type { MessageToSend } from '@/lib/notifications/schema'
import { channelNames } from '@/lib/people/person'
import { SendForm } from './send-form'

type Props = { actor: Staff; caseId: string; message: MessageToSend; to: string; action: FormAction; back: string }

/** The message word for word, and when it would go; or why it may not, without a button. */
export async function PreviewOfMessage({ actor, caseId, message, to, action, back }: Props) {
  const preview = await orNotFound(previewFor(actor, caseId, message))
  if ('refused' in preview)
    return (
      <Panel kind="notice" icon="shield" title="This may not be sent" id="preview" focusOnLoad>
        <p>{preview.refused}</p>
        <p>Reach them in a way that stands above as OK. What is safe changes only when they say so.</p>
      </Panel>
    )
  return (
    <Panel kind="safe" title={`${channelNames[message.channel]} to ${to}`} id="preview" focusOnLoad stack>
      {message.channel === 'email' && <p className="meta">Subject: {preview.words.subject}</p>}
      <blockquote className="as-typed">{preview.words.text}</blockquote>
      <p>{whenWords(message, preview)}</p>
      <SendForm
        {...{ action, back }}
        form={newId()}
        message={asFields(message)}
        submit={submitWords[message.channel]}
      />
    </Panel>
  )
}

const submitWords = { email: 'Send', text: 'Send', letter: 'Make the letter' } as const

function whenWords({ channel }: MessageToSend, preview: Exclude<Preview, { refused: string }>): string {
  if (channel === 'letter') return 'You print it, and post it in a plain envelope.'
  if (preview.ownWords)
    return 'It goes now. Above are the times they called safe, in their own words: send it only at one.'
  return preview.later ? `It goes at their next safe time, ${promiseWords(preview.sendAt)}.` : 'It goes now.'
}

const asFields = ({ personId, template, channel, closeOn, callAt }: MessageToSend) => ({
  personId,
  template,
  channel,
  closeOn: closeOn ?? '',
  callAt: callAt ? localInput(callAt) : '',
})
