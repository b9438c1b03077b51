import { ButtonLink } from '@/components/page/button'
import { en } from '@/lib/language/en'
import type { Errors } from '@/lib/reports/schema'
import { Write, WriteLine } from '../../tell-us/_questions/fields'
import { HowToReachYou } from '../../tell-us/_questions/how-to-reach-you'
import { Explained } from './explained'
import { type PartProps, typingOn } from './part'
import { BackToMessages, PartForm } from './part-form'

/** Ways, times and what else makes them safe, asked anew as a whole. Whoever is anonymous has the mailbox, and may say who they are. */
export function Contact({ mailbox, publisher }: PartProps) {
  const words = en.mailboxPagesWords(publisher).contact
  const { level } = mailbox.box
  const typing = typingOn('contact', mailbox)
  const asking = {
    landlord: publisher,
    values: typing.values,
    errors: (typing.errors ?? {}) as Errors,
    answers: { level },
  }
  if (level === 'anonymous')
    return (
      <div className="form-col stack">
        <BackToMessages publisher={publisher} />
        <Explained words={{ heading: words.heading, lines: words.anonymous }} />
        <ButtonLink href="/come-back/name">{words.sayWho}</ButtonLink>
      </div>
    )
  return (
    <div className="form-col stack">
      <BackToMessages publisher={publisher} />
      <Explained words={words} />
      <PartForm page="contact" mailbox={mailbox} publisher={publisher} typing={typing} button={words.button}>
        <HowToReachYou asking={asking} as="h2" needs={false} />
        <WriteLine asking={asking} field="phone" type="tel" autoComplete="tel" />
        <WriteLine asking={asking} field="email" type="email" autoComplete="email" />
        <Write asking={asking} field="address" />
      </PartForm>
    </div>
  )
}
