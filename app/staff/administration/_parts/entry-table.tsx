import { dayWords } from '@/app/staff/cases/_parts/day-words'
import { type Column, QueueTable } from '@/components/case/queue-table'
import { Tag, Tags } from '@/components/page/tag'
import { audienceNames, type CatalogueKind, catalogueKindNames, type Freshness } from '@/lib/support/catalogue'
import type { ShownEntry } from '@/lib/support/catalogue-queries'
import { minimumOffers } from '@/lib/support/offer'
import { groundWords, wordsOf } from '@/lib/triage/words'

const columns: Column<ShownEntry>[] = [
  { header: 'For whom', label: 'For whom', cell: entry => <ForWhom entry={entry} /> },
  {
    header: 'Contact',
    label: 'Contact',
    cell: ({ phone, email, url }) => [phone, email, url].filter(Boolean).join(', ') || 'By us',
  },
  { header: 'Checked', label: 'Checked', cell: entry => <Checked entry={entry} /> },
]

/** Entries of the catalogue, each with for whom it is, how it is reached, and how long it may still be offered. */
export function EntryTable({ caption, entries }: { caption: string; entries: readonly ShownEntry[] }) {
  return (
    <div className="names">
      <QueueTable
        caption={`${caption}, what is to be checked first at the top`}
        rows={entries}
        keyOf={({ code }) => code}
        first={{
          header: 'What',
          href: ({ code }) => `/staff/administration/catalogue/${code}`,
          reference: ({ name }) => name,
          what: entry => <What entry={entry} />,
        }}
        columns={columns}
      />
    </div>
  )
}

function What({ entry: { kind, minimumOffer, needsConsent } }: { entry: ShownEntry }) {
  const counts = minimumOffer ? minimumOffers[minimumOffer - 1] : undefined
  return [
    catalogueKindNames[kind as CatalogueKind] ?? kind,
    counts && `Counts as: ${counts.toLowerCase()}`,
    needsConsent && 'Needs their agreement before a referral',
  ]
    .filter(Boolean)
    .join('. ')
}

function Checked({ entry: { lastChecked, fresh } }: { entry: ShownEntry }) {
  return (
    <>
      {dayWords(lastChecked)}
      <Tags>
        <Left fresh={fresh} />
      </Tags>
    </>
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
