import { dateWords } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'
import type { SupportOrganisation } from '@/lib/landlord/landlord'

type OrganisationProps = { organisation: SupportOrganisation; words: { lastChecked: (date: string) => string } }

export function Organisation({ organisation, words }: OrganisationProps) {
  const { name, what, phone, url, hours, lastChecked } = organisation
  return (
    <section className="panel prose" aria-label={name}>
      <h3>{name}</h3>
      <p>{what}</p>
      <p>
        {phone && <a href={`tel:${phone.replace(/\s/g, '')}`}>{phone}</a>} {hours}
      </p>
      {url && (
        <p>
          <a href={url} rel="noreferrer">
            {url.replace(/^https?:\/\//, '')}
          </a>
        </p>
      )}
      <p className="hint">{words.lastChecked(dateWords(instantAt(lastChecked, '12:00')).replace(/^\w+ /, ''))}</p>
    </section>
  )
}
