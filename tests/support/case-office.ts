import { s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import type { Answers } from '@/lib/reports/answers'
import { openedCase } from './builders'
import type { TestDatabase } from './database'
import { office } from './office'

/** An office with what tests of casework ask it again and again. */
export async function caseOffice(database: TestDatabase) {
  const { staff, superuser, as } = await office(database)
  const { HSM: manager, ACM: officer } = staff
  const fileOf = (id: string) => caseFile(manager, id)
  return {
    staff,
    superuser,
    raw: as('staff'),
    opened: (answers: Answers = s5a) => openedCase(manager, officer, answers),
    fileOf,
    personOf: async (id: string, role: string) => {
      const person = (await fileOf(id)).people.find(one => one.role === role)
      if (!person) throw new Error(`the case has no ${role}`)
      return person
    },
    kindsOf: async (id: string) => (await fileOf(id)).events.map(({ kind }) => kind),
  }
}
