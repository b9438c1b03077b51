import { optionsOf, type PersonOption } from '@/app/staff/cases/_parts/options'
import { Radios } from '@/components/form/choices'
import { ErrorSummary } from '@/components/form/error-summary'
import { TextInput } from '@/components/form/text-input'
import { Actions, Button } from '@/components/page/button'
import { sendChannels } from '@/lib/notifications/schema'
import { templateNames, templatesToSend } from '@/lib/notifications/templates'
import { channelNames } from '@/lib/people/person'
import type { Question } from './was-asked'

type Props = { here: string; people: readonly PersonOption[]; only: string | undefined; question: Question }

/** What to send is looked at before it is sent: a form that only asks, so it works the same without scripts. */
export function AskForm({ here, people, only, question: { values, errors } }: Props) {
  const given = (name: string) => [values[name]].flat()[0]
  const field = (name: string) => ({ name, error: errors[name] })
  const lines = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <form method="get" action={here} className="form-col stack" noValidate>
      {lines.length > 0 && <ErrorSummary title="Please look at these" errors={lines} />}
      <Radios {...field('personId')} label="To whom" options={people} selected={given('personId') ?? only} />
      <Radios
        {...field('template')}
        label="What to say"
        hint="The words never say what it is about. Somebody else may read them."
        options={templateOptions(given('closeOn'), errors.closeOn, given('callAt'), errors.callAt)}
        selected={given('template')}
      />
      <Radios
        {...field('channel')}
        label="How"
        options={optionsOf(Object.fromEntries(sendChannels.map(channel => [channel, channelNames[channel]])))}
        selected={given('channel')}
      />
      <Actions>
        <Button>See it first</Button>
      </Actions>
    </form>
  )
}

type Text = string | undefined

function templateOptions(closeOn: Text, closeError: Text, callAt: Text, callError: Text) {
  const reveals = {
    closure_planned: (
      <TextInput
        name="closeOn"
        label="The day on which you plan to close this"
        type="date"
        value={closeOn}
        error={closeError}
      />
    ),
    not_forgotten: (
      <TextInput
        name="callAt"
        label="When you will call"
        hint="Leave it empty to ask them to call."
        type="datetime-local"
        value={callAt}
        error={callError}
      />
    ),
  } as Partial<Record<string, React.ReactNode>>
  return templatesToSend.map(code => ({ value: code, label: templateNames[code], reveals: reveals[code] }))
}
