import { dayWords } from '@/app/staff/cases/_parts/day-words'
import { Tag, Tags } from '@/components/page/tag'
import { audienceNames, type CatalogueKind, catalogueKindNames, type Freshness } from '@/lib/support/catalogue'
import type { ShownEntry } from '@/lib/support/catalogue-queries'
import { minimumOffers } from '@/lib/support/offer'
import { groundWords, wordsOf } from '@/lib/triage/words'

/** Entries of the catalogue, each with for whom it is, how it is reached, and how long it may still be offered. */
export function EntryTable({ caption, entries }: { caption: string; entries: readonly ShownEntry[] }) {
  return (
    <table className="chart">
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">For whom</th>
          <th scope="col">Contact</th>
          <th scope="col">Checked</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <EntryRow key={entry.code} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}

function EntryRow({ entry }: { entry: ShownEntry }) {
  const { code, name, kind, minimumOffer, needsConsent, phone, email, url } = entry
  const counts = minimumOffer ? minimumOffers[minimumOffer - 1] : undefined
  return (
    <tr>
      <th scope="row">
        <a href={`/staff/administration/catalogue/${code}`}>{name}</a>
        <div className="meta">{catalogueKindNames[kind as CatalogueKind] ?? kind}</div>
        {counts && <div className="meta">{`Counts as: ${counts.toLowerCase()}`}</div>}
        {needsConsent && <div className="meta">Needs their agreement before a referral</div>}
      </th>
      <td>
        <ForWhom entry={entry} />
      </td>
      <td>{[phone, email, url].filter(Boolean).join(', ') || 'By us'}</td>
      <td>
        {dayWords(entry.lastChecked)}
        <Tags>
          <Left fresh={entry.fresh} />
        </Tags>
      </td>
    </tr>
  )
}

function ForWhom({ entry: { audience, areas, grounds, forPublic } }: { entry: ShownEntry }) {
  return (
    <>
      <div>{audienceNames[audience]}</div>
      {grounds.length > 0 && <div className="meta">{wordsOf(grounds, groundWords)}</div>}
      <div className="meta">{areas.length > 0 ? areas.join(', ') : 'Everywhere'}</div>
      {forPublic && <div className="meta">Also on the public page</div>}
    </>
  )
}

export function Left({ fresh: { state, daysLeft } }: { fresh: Freshness }) {
  if (state === 'past') return <Tag icon="door">Past its date</Tag>
  if (state === 'unchecked') return <Tag tone="gorse" icon="alert">{`Hidden: ${-daysLeft} days too old`}</Tag>
  const days = `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left`
  return state === 'check_soon' ? (
    <Tag tone="gorse" icon="clock">
      {days}
    </Tag>
  ) : (
    <Tag icon="tick">{days}</Tag>
  )
}
