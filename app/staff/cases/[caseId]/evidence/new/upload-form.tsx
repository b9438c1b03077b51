'use client'
import { type Choice, Radios } from '@/components/form/choices'
import { ErrorSummary } from '@/components/form/error-summary'
import { FieldError } from '@/components/form/field-parts'
import { TextInput } from '@/components/form/text-input'
import { Actions, Button } from '@/components/page/button'
import { useUpload } from './use-upload'

type Props = {
  action: string
  back: string
  people: readonly Choice[]
  values: Record<string, string>
  problem?: string
}

/** The file comes last, so that what is said of it has arrived before it. Without scripts the form posts itself. */
export function UploadForm({ action, back, people, values, problem: before }: Props) {
  const { problem, attempt, percent, onSubmit } = useUpload(before)
  const sending = percent !== undefined
  return (
    <div className="form-col stack">
      {problem && (
        <ErrorSummary title="Nothing was kept yet" errors={[{ href: '#file', message: problem }]} attempt={attempt} />
      )}
      <form method="post" action={action} encType="multipart/form-data" className="stack" onSubmit={onSubmit}>
        <Radios
          name="from"
          label="Who is it from?"
          options={[{ value: 'me', label: 'I brought it', hint: 'Such as a photo you took yourself' }, ...people]}
          selected={values.from ?? 'me'}
        />
        <TextInput
          name="caption"
          label="Caption"
          hint="What it shows, for whoever cannot see it. You can add this later."
          value={values.caption}
        />
        <TextInput name="made" label="When was it made?" hint="As they said it" value={values.made} />
        <Radios
          name="keepOriginal"
          label="May we keep the original too?"
          hint="It can show where and when it was made. Without it we keep only a clean copy."
          options={keeping}
          selected={values.keepOriginal ?? 'yes'}
        />
        <FileInput problem={problem} />
        <Actions>
          <Button aria-disabled={sending || undefined}>Add evidence</Button>
          <a href={back}>Back without adding</a>
        </Actions>
        <Progress percent={percent} />
      </form>
    </div>
  )
}

const keeping = [
  { value: 'yes', label: 'Yes', hint: 'It is sealed, and opened only with a reason' },
  { value: 'no', label: 'No', hint: 'They do not agree to it' },
]

function FileInput({ problem }: { problem: string | undefined }) {
  return (
    <div className={problem ? 'group has-error' : 'group'}>
      <label className="label" htmlFor="file">
        File
      </label>
      <div className="hint" id="file-hint">
        A photo, film, sound, PDF, Office document or plain text, up to 100 MB. One at a time.
      </div>
      {problem && <FieldError id="file-error">{problem}</FieldError>}
      <input
        className="field"
        type="file"
        id="file"
        name="file"
        aria-describedby={problem ? 'file-hint file-error' : 'file-hint'}
        aria-invalid={problem ? true : undefined}
      />
    </div>
  )
}

function Progress({ percent }: { percent: number | undefined }) {
  const words = percent === undefined ? '' : percent < 100 ? `Sending: ${percent}%` : 'Sent. Making a clean copy.'
  return (
    <div className="stack-s">
      {percent !== undefined && <progress value={percent} max={100} aria-label="Sending" />}
      <p role="status">{words}</p>
    </div>
  )
}
