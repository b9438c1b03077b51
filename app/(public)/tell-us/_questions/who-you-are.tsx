import { Checkbox } from '@/components/form/choices'
import { Panel } from '@/components/page/panel'
import { en, labels } from '@/lib/language/en'
import { type Asking, textOf } from './asking'
import { MustChooseOne, Write, WriteLine } from './fields'

/** P11 with the promise and its limits, then P12 for those who choose to be known. */
export function WhoYouAre({ asking }: { asking: Asking }) {
  return (
    <>
      <MustChooseOne asking={asking} field="level" as="h1" />
      <ThePromise asking={asking} />
      <div className="asked-if-named">
        <HowToFindYou asking={asking} />
      </div>
    </>
  )
}

function ThePromise({ asking }: { asking: Asking }) {
  const promise = en.promise(asking.landlord)
  return (
    <Panel kind="safe" title={promise.heading} id="promise">
      {promise.lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <strong>{promise.limitsHeading}</strong>
      </p>
      <ul className="bullets">
        {promise.limits.map(limit => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <p>{promise.staff}</p>
      <p>
        <a href="/about-this-site">{en.footer.hideVisit}</a>
      </p>
    </Panel>
  )
}

function HowToFindYou({ asking }: { asking: Asking }) {
  const { contact } = en.questions
  return (
    <fieldset className="stack">
      <legend>
        <h2>{contact.label}</h2>
      </legend>
      <p className="hint">{contact.hint}</p>
      <WriteLine asking={asking} field="name" autoComplete="name" />
      <WriteLine asking={asking} field="phone" type="tel" autoComplete="tel" />
      <WriteLine asking={asking} field="email" type="email" autoComplete="email" />
      <Write asking={asking} field="address" />
      <Checkbox
        name="noContact"
        label={labels(asking.landlord).noContact.yes}
        checked={textOf(asking, 'noContact') === 'yes'}
      />
    </fieldset>
  )
}
