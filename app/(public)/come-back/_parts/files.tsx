import { TextArea } from '@/components/form/text-area'
import { filesHere } from '@/lib/evidence/waiting'
import { en } from '@/lib/language/en'
import { longText } from '@/lib/reports/schema/text'
import { AddingFiles } from '../../_files/adding-files'
import { Explained } from './explained'
import { type PartProps, type Typing, typingOn } from './part'
import { BackToMessages, PartForm } from './part-form'

/** Photos and files for what was told, with a few words or without. Enter adds, and never removes. */
export function Files({ mailbox, publisher }: PartProps) {
  const words = en.mailboxPagesWords(publisher).files
  const typing = withFileError(typingOn('files', mailbox), filesHere(mailbox.visit.files).length)
  return (
    <div className="form-col stack">
      <BackToMessages publisher={publisher} />
      <Explained words={words} />
      <PartForm page="files" mailbox={mailbox} publisher={publisher} typing={typing} button={words.button}>
        <button className="hidden-text" type="submit" name="move" value="add" tabIndex={-1} aria-hidden="true" />
        <AddingFiles files={mailbox.visit.files} publisher={publisher} error={typing.errors?.files} />
        <TextArea
          name="text"
          as="h2"
          label={words.label}
          hint={words.hint}
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

/** Sent with neither a file nor a word. */
function withFileError(typing: Typing, here: number): Typing {
  const { values, errors, refused } = typing
  const isEmpty = here === 0 && String(values.text ?? '').trim() === ''
  if (!values.form || values.stayed || refused || errors || !isEmpty) return typing
  return { ...typing, errors: { files: en.mailboxErrors.file }, order: ['files'] }
}
