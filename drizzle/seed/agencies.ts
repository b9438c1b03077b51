import { randomUUID } from 'node:crypto'
import { inLondon } from '@/lib/clock/local'
import type { Database } from '@/lib/db'
import { agencies, directoryPeople, protocols } from '../schema/agencies'

export type DemoAgencies = { partner: string; contractor: string }

/** A partner and a contractor, both invented; before the staff, because accounts belong to them. */
export async function seedAgencies(database: Database, repairs: string, at: Date): Promise<DemoAgencies> {
  const [partner, contractor] = [randomUUID() as string, randomUUID() as string]
  await database.insert(agencies).values([
    { id: partner, name: 'Quayside Day Centre', kind: 'partner', phone: '01632 960411', createdAt: at },
    { id: contractor, name: 'Tarn Heating', kind: 'contractor', phone: '01632 960412', teamId: repairs, createdAt: at },
  ])
  return { partner, contractor }
}

/** What was agreed with the partner, and who comes for the contractor, with the names they go by. */
export async function seedAgreed(database: Database, agency: DemoAgencies, by: Keepers, at: Date): Promise<void> {
  const day = inLondon(at).toPlainDate()
  await database.insert(protocols).values({
    ...{ id: randomUUID(), agencyId: agency.partner, title: 'Information Sharing Protocol' },
    purposes:
      'To tell us of somebody who was targeted, with their agreement, and to hear how far their report has come.',
    signedOn: day.subtract({ days: 100 }).toString(),
    validFrom: day.subtract({ days: 90 }).toString(),
    validUntil: day.add({ days: 275 }).toString(),
    reviewOn: day.add({ days: 215 }).toString(),
    ...{ recordedBy: by.manager, recordedAt: at },
  })
  await database.insert(directoryPeople).values(
    [
      {
        id: randomUUID(),
        agencyId: agency.contractor,
        staffId: by.engineer,
        names: 'Kyle Brandt; Kyle from Tarn; Brandy',
      },
      { id: randomUUID(), agencyId: agency.contractor, staffId: null, names: 'Gary Stott; Gaz' },
    ].map(person => ({ ...person, changedBy: by.manager, changedAt: at })),
  )
}

type Keepers = { manager: string; engineer: string }
