'use client'
import { Radios } from '@/components/form/choices'
import { TextInput } from '@/components/form/text-input'
import { Panel } from '@/components/page/panel'
import type { StaffChannel } from '@/lib/reports/schema/staff-entry'
import { channelWords } from '../../channel-words'
import { one } from './asked'
import { useEntry } from './entry-context'

export type Arrival = {
  channels: readonly StaffChannel[]
  channel?: StaffChannel | undefined
  date: string
  time: string
}

/** How and when it reached us: not when it is typed. */
export function Received({ channels, channel, date, time }: Arrival) {
  const { register, values, errors } = useEntry()
  const chosen = one(values.channel) ?? channel
  return (
    <Panel title="How it reached us" id="how" stack>
      <Radios
        name="channel"
        label="How did this report reach us?"
        error={errors.channel}
        options={channels.map(value => ({ value, label: channelWords[value] }))}
        field={register('channel')}
        {...(chosen && { selected: chosen })}
      />
      <TextInput
        name="receivedDate"
        label="Date received"
        hint="When we got it: the call was taken, the letter opened, the person came in. The time limits run from then, not from when it is typed."
        type="date"
        short
        error={errors.receivedDate}
        value={one(values.receivedDate) ?? date}
        field={register('receivedDate')}
      />
      <TextInput
        name="receivedTime"
        label="Time received"
        hint="Like 14:05 or 2:05pm."
        short
        error={errors.receivedTime}
        value={one(values.receivedTime) ?? time}
        field={register('receivedTime')}
      />
      <TextInput
        name="enteredFor"
        label="Organisation or office it came through, if any"
        hint="For example, a school or the Quay Street office. Not the name of the person who is telling us."
        error={errors.enteredFor}
        value={one(values.enteredFor)}
        field={register('enteredFor')}
      />
    </Panel>
  )
}
