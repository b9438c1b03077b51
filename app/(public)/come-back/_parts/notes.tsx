import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { en } from '@/lib/language/en'
import type { DiaryField } from '@/lib/messages/diary'
import { longText } from '@/lib/reports/schema/text'
import { Explained } from './explained'
import { type PartProps, type Typing, typingOn } from './part'
import { BackToMessages, PartForm } from './part-form'

/** A diary, for whoever wants to keep one. Its words are asked first and alone: all else may stay empty. */
export function Notes({ mailbox, publisher }: PartProps) {
  const words = en.mailboxPagesWords(publisher).notes
  const typing = typingOn('notes', mailbox)
  return (
    <div className="form-col stack">
      <BackToMessages publisher={publisher} />
      <Explained words={words} />
      <PartForm page="notes" mailbox={mailbox} publisher={publisher} typing={typing} button={words.button}>
        <TextArea
          {...asked(typing, 'text')}
          as="h2"
          label={words.label}
          hint={words.hint}
          maxLength={longText}
          count={en.page.characters}
        />
        <TextInput {...asked(typing, 'day')} label={words.day} type="date" short />
        <TextInput {...asked(typing, 'start')} label={words.start} hint={words.startHint} />
        <TextInput {...asked(typing, 'end')} label={words.end} />
        <TextArea {...asked(typing, 'place')} label={words.place} rows={2} />
        <TextArea {...asked(typing, 'who')} label={words.who} hint={words.whoHint} rows={2} />
        <TextArea {...asked(typing, 'witnesses')} label={words.witnesses} rows={2} />
        <TextArea {...asked(typing, 'effect')} label={words.effect} hint={words.effectHint} rows={3} />
      </PartForm>
    </div>
  )
}

const asked = ({ values, errors }: Typing, name: DiaryField | 'text') => ({
  name,
  error: errors?.[name],
  value: [values[name] ?? ''].flat()[0],
})
