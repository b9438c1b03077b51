import { Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'
import { Button } from '@/components/page/button'
import { newId } from '@/lib/ids'
import type { en } from '@/lib/language/en'
import { policyFormats } from '@/lib/policy/formats'

type AskFormProps = { words: ReturnType<typeof en.policy>['ask']; missing: boolean }

/** The browser asks for a choice by itself, so that what was typed stays; the id makes a repeated post one request. */
export function AskForm({ words, missing }: AskFormProps) {
  const { format, language, whereTo } = words
  return (
    <>
      <h1>{words.heading}</h1>
      <p className="lead">{words.lead}</p>
      <form
        method="post"
        encType="multipart/form-data"
        action="/policy/ask/requests"
        className="stack"
        autoComplete="off"
      >
        <input type="hidden" name="form" value={newId()} />
        <Radios
          name="format"
          label={format.label}
          error={missing ? format.missing : undefined}
          options={policyFormats.map(value => ({ value, label: format.options[value] }))}
          field={{ required: true }}
        />
        <TextInput name="language" label={language.label} hint={language.hint} maxLength={100} short />
        <TextArea
          name="whereTo"
          label={whereTo.label}
          hint={`${whereTo.hint} ${whereTo.none}`}
          rows={4}
          field={{ maxLength: 500 }}
        />
        <div className="actions">
          <Button>{words.button}</Button>
          <a href="/policy">{words.back}</a>
        </div>
      </form>
      <p className="hint">{words.call}</p>
    </>
  )
}
