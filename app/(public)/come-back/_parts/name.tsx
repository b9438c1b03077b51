import { Radios } from '@/components/form/choices'
import { Panel } from '@/components/page/panel'
import { en, labels } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'
import { type AnonymityLevel, anonymityLevels } from '@/lib/reports/report'
import type { Errors } from '@/lib/reports/schema'
import { Write, WriteLine } from '../../tell-us/_questions/fields'
import { Explained } from './explained'
import { type PartProps, typingOn } from './part'
import { BackToMessages, PartForm } from './part-form'

/** Who they are, as far as they want and never less than before, with the honest limits of the promise. */
export function Name({ mailbox, publisher }: PartProps) {
  const words = en.mailboxPagesWords(publisher).name
  const typing = typingOn('name', mailbox)
  const errors = (typing.errors ?? {}) as Errors
  const asking = { landlord: publisher, values: typing.values, errors, answers: {} }
  return (
    <div className="form-col stack">
      <BackToMessages publisher={publisher} />
      <Explained words={words} />
      <Limits publisher={publisher} />
      <PartForm page="name" mailbox={mailbox} publisher={publisher} typing={typing} button={words.button}>
        <Radios
          name="level"
          as="h2"
          label={words.level}
          error={errors.level}
          options={levelsFrom(mailbox.box.level, publisher)}
          selected={[typing.values.level ?? []].flat()[0]}
        />
        <WriteLine asking={asking} field="name" autoComplete="name" />
        <WriteLine asking={asking} field="phone" type="tel" autoComplete="tel" />
        <WriteLine asking={asking} field="email" type="email" autoComplete="email" />
        <Write asking={asking} field="address" />
      </PartForm>
    </div>
  )
}

function Limits({ publisher }: { publisher: Landlord }) {
  const { limitsHeading, limits } = en.promise(publisher)
  return (
    <Panel kind="safe" title={limitsHeading} id="limits">
      <ul className="bullets">
        {limits.slice(0, 4).map(limit => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </Panel>
  )
}

/** To be known, and how: never a step back, and never to stay anonymous, for which there is nothing to send. */
function levelsFrom(level: AnonymityLevel, publisher: Landlord) {
  const from = Math.max(anonymityLevels.indexOf(level), 1)
  const words = labels(publisher).level
  return anonymityLevels.slice(from).map(value => ({ value, label: words[value] }))
}
