import { landlord, publicSupport, type SupportOrganisation } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { Emergency } from '../_page/emergency'
import { FramedPage } from '../_page/framed-page'
import { Organisation } from './organisation'

/** Who can help with what, in the order in which most people need it. */
const groups = [
  { section: 'someone', kinds: ['general'] },
  { section: 'hate', kinds: ['strand'] },
  { section: 'children', kinds: ['children'] },
  { section: 'police', kinds: ['police_online'] },
] as const satisfies { section: string; kinds: readonly string[] }[]

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
        {support.length === 0 && <p>{words.none}</p>}
        {groups.map(({ section, kinds }) => (
          <Organisations
            key={section}
            heading={words.sections[section]}
            organisations={support.filter(({ kind }) => (kinds as readonly string[]).includes(kind))}
            words={words}
          />
        ))}
        <p className="prose">{words.us}</p>
      </div>
    </FramedPage>
  )
}

type OrganisationsProps = {
  heading: string
  organisations: readonly SupportOrganisation[]
  words: { lastChecked: (date: string) => string }
}

function Organisations({ heading, organisations, words }: OrganisationsProps) {
  if (organisations.length === 0) return null
  return (
    <section className="stack-s">
      <h2>{heading}</h2>
      {organisations.map(organisation => (
        <Organisation key={organisation.code} organisation={organisation} words={words} />
      ))}
    </section>
  )
}
