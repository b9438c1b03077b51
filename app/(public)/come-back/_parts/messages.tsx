import { TextArea } from '@/components/form/text-area'
import { MessageThread, type ThreadMessage } from '@/components/page/message-thread'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { dateTimeWords } from '@/lib/clock/format'
import { en } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'
import { diaryLines } from '@/lib/messages/diary'
import { type MailboxMessage, mailboxThread } from '@/lib/messages/mailbox'
import { longText } from '@/lib/reports/schema/text'
import { Kindly } from '../../_page/kindly'
import { type PartProps, typingOn } from './part'
import { PartForm } from './part-form'
import { Status } from './status'
import { WhatElse } from './what-else'

/** The thread, how far it has come, and a place to write. The first report is not shown again. */
export async function Messages({ mailbox, publisher, done }: PartProps) {
  const words = en.mailbox(publisher)
  const messages = await mailboxThread(mailbox.box)
  return (
    <div className="two">
      <div className="stack">
        {done && <Done {...words.done[done]} />}
        <Status box={mailbox.box} publisher={publisher} />
        {mailbox.box.isChild && <Kindly id="child" words={en.child} />}
        {messages.length > 0 ? (
          <MessageThread id="thread" label={words.thread} messages={messages.map(one => shown(one, publisher))} />
        ) : (
          <EmptyState title={words.noMessages.heading}>
            <p>{words.noMessages.line}</p>
          </EmptyState>
        )}
        <Write mailbox={mailbox} publisher={publisher} />
      </div>
      <WhatElse box={mailbox.box} publisher={publisher} />
    </div>
  )
}

function Write({ mailbox, publisher }: PartProps) {
  const words = en.mailbox(publisher)
  const typing = typingOn('messages', mailbox)
  const to = mailbox.box.officer?.split(' ')[0] ?? words.write.us
  return (
    <div className="form-col">
      <PartForm page="messages" mailbox={mailbox} publisher={publisher} typing={typing} button={words.send}>
        <TextArea
          name="text"
          as="h2"
          label={words.write.label(to)}
          hint={words.write.hint}
          error={typing.errors?.text}
          value={[typing.values.text ?? ''].flat()[0]}
          rows={4}
          maxLength={longText}
          count={en.page.characters}
        />
      </PartForm>
    </div>
  )
}

function Done({ heading, line }: { heading: string; line: string }) {
  return (
    <div role="status">
      <Panel kind="done" icon="tick" title={heading} id="done" focusOnLoad>
        <p>{line}</p>
      </Panel>
    </div>
  )
}

function shown(message: MailboxMessage, publisher: Landlord): ThreadMessage {
  const words = en.mailbox(publisher)
  const { id, side, kind, author, sentAt, text, files, diary } = message
  return {
    id,
    side: side === 'reporter' ? 'you' : 'us',
    from: side === 'reporter' ? words.you[kind] : words.from(author?.split(' ')[0] ?? ''),
    at: { words: dateTimeWords(sentAt), iso: sentAt.toISOString() },
    body: diary ? diaryLines(diary, text, words.diary) : text,
    note: files && en.files(publisher).with(files),
  }
}
