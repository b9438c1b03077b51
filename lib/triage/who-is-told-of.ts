import { sql } from 'drizzle-orm'
import { staff } from '@/drizzle/schema/staff'
import { decryptText } from '@/lib/crypto/text'
import { jobsDatabase } from '@/lib/db'
import type { Answers } from '@/lib/reports/answers'
import { isRestricted } from '@/lib/reports/journey'
import { staffNamed } from './directory-match'
import { isNamed, type Place, spaced } from './place-match'
import { isTied, type TieToMatch } from './ties-match'

/** Whom of ours a report tells of: accounts, people of the directory, organisations; and colleagues tied to somebody in it. */
export type ToldOf = { staff: string[]; entries: string[]; agencies: string[]; tied: string[] }

type Words = { everywhere: string[]; accused: string[] }

/** Matches a report's words with staff, directory, organisations and declared ties, as the system (domain §8.4). */
export async function whoIsToldOf(answers: Answers, everywhere: readonly string[], place: Place): Promise<ToldOf> {
  const accused = [isRestricted(answers) ? answers.perpetratorWords : undefined, answers.keepFrom].filter(isTold)
  const words = { everywhere: [...everywhere, ...accused], accused }
  const tied = (await tiesToMatch()).filter(tie => isTied(tie, everywhereTold(answers, words), place))
  return {
    staff: await accountsNamed(words),
    entries: await entriesNamed(words),
    agencies: await agenciesNamed(words),
    tied: [...new Set(tied.map(tie => tie.staffId))],
  }
}

/** Whom of ours somebody is by their whole name, as it was recorded of them: accounts and people of the directory (domain §8.4). */
export async function whoOfOursIs(name: string | null): Promise<Pick<ToldOf, 'staff' | 'entries'>> {
  const words = { everywhere: name ? [name] : [], accused: [] }
  return { staff: await accountsNamed(words), entries: await entriesNamed(words) }
}

const isTold = (text: string | undefined): text is string => text !== undefined
/** A tie is also to whoever tells it. */
const everywhereTold = ({ name }: Answers, { everywhere }: Words) => [...everywhere, ...[name].filter(isTold)]

async function accountsNamed({ everywhere, accused }: Words): Promise<string[]> {
  const accounts = await jobsDatabase().select({ id: staff.id, name: staff.name }).from(staff)
  return staffNamed(everywhere, accused, accounts)
}

async function entriesNamed({ everywhere, accused }: Words): Promise<string[]> {
  const rows = await jobsDatabase().execute<{ entry: string; names: string }>(
    sql`select entry, names from beside.directory_to_match()`,
  )
  const directory = rows.map(({ entry, names }) => ({ id: entry, name: decryptText(names, 'directory_people.names') }))
  return staffNamed(everywhere, accused, directory)
}

/** An organisation counts by its whole name, and only where it is said who did it. */
async function agenciesNamed({ accused }: Words): Promise<string[]> {
  const rows = await jobsDatabase().execute<{ agency: string; name: string }>(
    sql`select agency, name from beside.agencies_to_match()`,
  )
  return rows.filter(({ name }) => isSaid(name, accused)).map(({ agency }) => agency)
}

const isSaid = (name: string, accused: readonly string[]) => isNamed(name, accused.map(spaced))

async function tiesToMatch(): Promise<TieToMatch[]> {
  const rows = await jobsDatabase().execute<{
    staff_id: string
    name: string | null
    home_id: string | null
    block_id: string | null
  }>(sql`select staff_id, name, home_id, block_id from beside.ties_to_match()`)
  return rows.map(row => ({
    staffId: row.staff_id,
    name: row.name === null ? null : decryptText(row.name, 'staff_ties.name'),
    homeId: row.home_id,
    blockId: row.block_id,
  }))
}
