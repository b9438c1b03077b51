import { landlord, publicSupport } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { Emergency } from '../_page/emergency'
import { FramedPage } from '../_page/framed-page'
import { Organisation } from './organisation'

/** Who can help, each with the day its details were last checked. */
export default async function HelpPage() {
  const [publisher, support] = await Promise.all([landlord(), publicSupport()])
  const words = en.help(publisher)
  return (
    <FramedPage>
      <div className="stack">
        <h1>{words.heading}</h1>
        <p className="lead prose">{words.lead}</p>
        <Emergency />
        <p className="prose">{en.emergency.deaf}</p>
        <p className="prose">
          {en.emergency.notUrgent} {en.emergency.anonymous}
        </p>
        <section className="stack-s" aria-labelledby="organisations">
          <h2 id="organisations">{words.sections.someone}</h2>
          {support.length === 0 && <p>{words.none}</p>}
          {support.map(organisation => (
            <Organisation key={organisation.code} organisation={organisation} words={words} />
          ))}
        </section>
        <section className="prose">
          <h2>{words.sections.children}</h2>
          <p>
            <b>{words.childline.name}</b>: <a href="tel:08001111">{words.childline.phone}</a>. {words.childline.detail}
          </p>
        </section>
        <p className="prose">{words.us}</p>
      </div>
    </FramedPage>
  )
}
