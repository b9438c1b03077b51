import { sentence } from '@/lib/cases/timeline-said'
import { channelNames, outcomeNames } from '@/lib/people/person'
import { planFormatNames } from '@/lib/plans/plan'
import { offerDecisionNames } from '@/lib/support/offer'
import { by, named, type Read } from './read'
import { type Entry, passagesIn } from './record'

/** How people were reached and what they were offered. */
export const supporting = (read: Read): Entry[] => [
  ...contacts(read),
  ...offers(read),
  ...measures(read),
  ...witnesses(read),
  ...summaries(read),
]

const contacts = (read: Read): Entry[] =>
  read.file.contacts.map(row => ({
    ...{ id: `contacts/${row.id}`, at: row.contactedAt, by: by(read, row.byId), of: row.personId },
    heading: `${row.outcome === 'two_way' ? 'Contact with' : 'Tried to reach'} ${named(read, row.personId)}`,
    coded: `${channelNames[row.channel]}. ${outcomeNames[row.outcome]}`,
    passages: passagesIn(`contacts/${row.id}`, { 'What was said': row.note, Interpreter: row.interpreter }),
  }))

const offers = (read: Read): Entry[] =>
  read.file.offers.map(row => ({
    ...{ id: `support_offers/${row.id}`, at: row.offeredAt, by: by(read, row.offeredBy), of: row.personId },
    heading: `Offered to ${named(read, row.personId)}: ${row.name}`,
    coded: offerDecisionNames[row.decision],
    passages: passagesIn(`support_offers/${row.id}`, {
      ...{ 'In their words': row.theirWords, 'Why not': row.declineReason, 'What came of it': row.outcome },
    }),
  }))

const measures = (read: Read): Entry[] =>
  read.extras.measures.map(row => ({
    ...{ id: `safety_measures/${row.id}`, at: row.madeAt, by: by(read, row.madeBy), of: row.personId },
    heading: `Safety measure for ${named(read, row.personId)}: ${row.wording[row.kind] ?? row.kind}`,
    coded: row.completedAt ? 'Done' : row.cancelledAt ? 'Struck out' : row.orderedAt ? 'Ordered' : 'Asked for',
    passages: passagesIn(`safety_measures/${row.id}`, {
      ...{ What: row.what, Supplier: row.supplier, Order: row.orderReference, Proof: row.proof },
      'Struck out because': row.cancelReason,
    }),
  }))

const witnesses = (read: Read): Entry[] =>
  read.extras.witnesses.map(row => ({
    ...{ id: `witness_statements/${row.id}`, at: row.chosenAt, by: by(read, row.recordedBy), of: row.personId },
    heading: `${sentence(named(read, row.personId))} chose how to help as a witness`,
    coded: row.explained[row.choice] ?? sentence(row.choice.replaceAll('_', ' ')),
    passages: passagesIn(`witness_statements/${row.id}`, { 'In their words': row.theirWords }),
  }))

const summaries = (read: Read): Entry[] =>
  read.extras.summaries.map(row => ({
    ...{
      id: `support_summaries/${row.id}`,
      at: row.givenAt,
      by: by(read, row.givenBy),
      of: row.personId,
      passages: [],
    },
    heading: `${sentence(named(read, row.personId))} was given a page of what we offered`,
    coded: planFormatNames[row.format],
  }))
