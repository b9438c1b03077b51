import type { Database } from '@/lib/db'
import { catalogue, policyVersions } from '../schema/landlord'
import { supportAtHand } from './support-at-hand'
import { supportLines } from './support-lines'

const day = 86_400_000

const lastCheckedDaysAgo = 20

/** The catalogue, checked some weeks ago, and the policy in force. */
export async function seedCatalogue(database: Database, at: Date): Promise<void> {
  const lastChecked = isoDay(at, -lastCheckedDaysAgo)
  await database.insert(catalogue).values([...supportLines, ...supportAtHand].map(item => ({ ...item, lastChecked })))
  await database.insert(policyVersions).values({
    version: 4,
    title: 'Hate crime and harassment policy',
    owner: 'Housing Services Manager',
    approvedOn: isoDay(at, -200),
    nextReview: isoDay(at, 3 * 365 - 200),
  })
}

const isoDay = (at: Date, days: number) => new Date(at.getTime() + days * day).toISOString().slice(0, 10)
