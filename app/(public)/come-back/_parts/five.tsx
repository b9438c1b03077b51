import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { surveyMarks } from '@/lib/closing/survey-answers'
import { en } from '@/lib/language/en'
import { surveyQuestionItems } from '@/lib/lists/defaults/survey-questions'
import { longText } from '@/lib/reports/schema/text'
import { Explained } from './explained'
import { type PartProps, typingOn } from './part'
import { BackToMessages, PartForm } from './part-form'

const words = en.closing.pages.five

/** How we did: six questions, and none must be answered. What is sent has nobody's name. */
export function Five({ mailbox, publisher }: PartProps) {
  const typing = typingOn('five', mailbox)
  const typed = (name: string) => [typing.values[name] ?? ''].flat()[0]
  return (
    <div className="form-col stack">
      <BackToMessages publisher={publisher} />
      <Explained words={words} />
      {mailbox.box.isAsked && (
        <PartForm page="five" mailbox={mailbox} publisher={publisher} typing={typing} button={words.button}>
          {surveyQuestionItems.map(({ code, words: question }) => (
            <Radios
              key={code}
              name={code}
              as="h2"
              label={question}
              selected={typed(code)}
              options={surveyMarks.map(value => ({ value, label: words.marks[value] }))}
            />
          ))}
          <TextArea
            name="text"
            as="h2"
            label={words.label}
            hint={words.hint}
            value={typed('text')}
            maxLength={longText}
            count={en.page.characters}
          />
        </PartForm>
      )}
    </div>
  )
}
