import { TextArea } from '@/components/form/text-area'
import { en } from '@/lib/language/en'
import { longText } from '@/lib/reports/schema/text'
import { type PartProps, typingOn } from './part'
import { BackToMessages, PartForm } from './part-form'

type Words = { heading: string; lines: readonly string[] }

/** What it means, before the button. */
export function Explained({ words: { heading, lines } }: { words: Words }) {
  return (
    <div className="prose">
      <h1>{heading}</h1>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

export const More = (props: PartProps) => <Telling page="more" {...props} />
export const Feedback = (props: PartProps) => <Telling page="feedback" {...props} />
export const Plan = (props: PartProps) => <Telling page="plan" {...props} />
export const Again = (props: PartProps) => <Telling page="again" {...props} />

function Telling({ page, mailbox, publisher }: PartProps & { page: 'more' | 'feedback' | 'plan' | 'again' }) {
  const words = { ...en.mailboxPagesWords(publisher), ...en.closing.pages }[page]
  const typing = typingOn(page, mailbox)
  return (
    <div className="form-col stack">
      <BackToMessages publisher={publisher} />
      <Explained words={words} />
      <PartForm page={page} mailbox={mailbox} publisher={publisher} typing={typing} button={words.button}>
        <TextArea
          name="text"
          as="h2"
          label={words.label}
          hint={words.hint}
          error={typing.errors?.text}
          value={[typing.values.text ?? ''].flat()[0]}
          maxLength={longText}
          count={en.page.characters}
        />
      </PartForm>
    </div>
  )
}

/** Taking a report back, or going on with one that was taken back. */
export function Stop({ mailbox, publisher }: PartProps) {
  const words = en.mailboxPagesWords(publisher).stop
  const takenBack = mailbox.box.withdrawnAt !== null
  const shown = takenBack ? { heading: words.reopenHeading, lines: words.reopenLines } : words
  return (
    <div className="form-col stack">
      <BackToMessages publisher={publisher} />
      <Explained words={shown} />
      <PartForm
        page="stop"
        mailbox={mailbox}
        publisher={publisher}
        typing={{ values: {} }}
        button={takenBack ? words.reopenButton : words.button}
      />
    </div>
  )
}
