'use client'
import { useActionState } from 'react'
import { accountLines, answerNames } from '@/app/staff/administration/_parts/review-words'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { FormMessage } from '@/components/form/form-message'
import { Select } from '@/components/form/select'
import { TextInput } from '@/components/form/text-input'
import { Button } from '@/components/page/button'
import { HiddenText } from '@/components/page/hidden-text'
import { type FormState, untouched } from '@/lib/forms/submit'
import type { Reviewed } from '@/lib/staff/review-queries'

type Props = { action: FormAction; reviewed: readonly Reviewed[]; actorId: string }

/** A page of accounts at once: whoever is left open is asked about another time. */
export function AnswersForm({ action, reviewed, actorId }: Props) {
  const [state, act, pending] = useActionState(action, untouched)
  return (
    <form action={act} className="stack" noValidate>
      <FormMessage state={state} />
      {reviewed.map(one => (
        <article key={one.account.id} className="panel stack-s">
          <h3>{one.account.name}</h3>
          {accountLines(one.account).map(line => (
            <p key={line} className="meta">
              {line}
            </p>
          ))}
          {one.account.id === actorId ? <p>A colleague answers for you.</p> : <Answer one={one} state={state} />}
        </article>
      ))}
      <Button aria-disabled={pending || undefined}>Keep these answers</Button>
      <span role="status">{pending ? 'Saving' : ''}</span>
    </form>
  )
}

const options = [
  { value: '', label: 'No answer yet' },
  ...Object.entries(answerNames).map(([value, label]) => ({ value, label })),
]

function Answer({ one: { account, answer }, state: { values, errors } }: { one: Reviewed; state: FormState }) {
  const [choice, why] = [`answer-${account.id}`, `reason-${account.id}`]
  const about = <HiddenText> about {account.name}</HiddenText>
  return (
    <>
      <div className="even">
        <Select
          name={choice}
          label={<>Answer{about}</>}
          selected={String(values[choice] ?? answer?.answer ?? '')}
          options={options}
        />
        <TextInput
          name={why}
          label={<>Why (for a change or an end){about}</>}
          value={String(values[why] ?? answer?.reason ?? '')}
          {...(errors[why] && { error: errors[why] })}
        />
      </div>
      {answer?.answer === 'end' && (
        <p>
          <a href={`/staff/administration/staff/${account.id}/leaving`}>An administrator ends the account here</a>
        </p>
      )}
      {answer?.answer === 'change' && (
        <p>
          <a href={`/staff/administration/staff/${account.id}`}>An administrator changes the account here</a>
        </p>
      )}
    </>
  )
}

export function CloseForm({ action }: { action: FormAction }) {
  const [state, act, pending] = useActionState(action, untouched)
  return (
    <form action={act} className="stack-s">
      <FormMessage state={state} />
      <Button aria-disabled={pending || undefined}>Close the review</Button>
      <p className="meta">After this nothing of it can be changed.</p>
    </form>
  )
}
