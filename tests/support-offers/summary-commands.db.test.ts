import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { caseFile } from '@/lib/cases/file'
import { recordSafeContact } from '@/lib/people/commands'
import { safeContactSchema } from '@/lib/people/schema'
import { type PlanFormat, planFormats } from '@/lib/plans/plan'
import { giveSummary } from '@/lib/support/summary-commands'
import { openedCase } from '../support/builders'
import { personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer } = staff

async function somebody(safe?: object) {
  const id = await openedCase(manager, officer, s5a)
  const { id: personId, version } = await personIn(officer, id)
  if (safe) await recordSafeContact(officer, id, personId, safeContactSchema.parse({ version, ...safe }))
  return { id, personId }
}
const give = (id: string, personId: string, format: PlanFormat) =>
  giveSummary(officer, id, personId, { format, language: undefined })
const givenTo = (personId: string) =>
  superuser`select format, given_by from support_summaries where person_id = ${personId}`

describe('giving somebody the page', () => {
  test('is recorded with its form and by whom, and tells the timeline', async () => {
    const { id, personId } = await somebody({ okChannels: ['in_person'], letters: 'ok' })
    await give(id, personId, 'paper')
    expect(await givenTo(personId)).toEqual([{ format: 'paper', given_by: officer.id }])
    const [event] = (await caseFile(officer, id)).events.filter(({ kind }) => kind === 'summary_given')
    expect(event?.detail).toEqual({ person: personId, format: 'paper' })
  })

  test.each([
    ['they live with the alleged perpetrator', { okChannels: ['in_person'], livesWithAllegedPerpetrator: 'yes' }],
    ['they said never to send letters', { okChannels: ['phone'], letters: 'never' }],
  ])('where %s leaves no copy: it is explained, or refused', async (_, safe) => {
    const { id, personId } = await somebody(safe)
    for (const format of planFormats.filter(one => one !== 'explained_no_copy'))
      await expect(give(id, personId, format)).rejects.toMatchObject({ code: 'rule' })
    await give(id, personId, 'explained_no_copy')
    expect(await givenTo(personId)).toMatchObject([{ format: 'explained_no_copy' }])
  })

  test('is for victims and witnesses, by whoever works on the case', async () => {
    const { id, personId } = await somebody()
    const accused = await personIn(officer, id, 'alleged_perpetrator')
    await expect(give(id, accused.id, 'explained_no_copy')).rejects.toThrow('victims and witnesses')
    const input = { format: 'explained_no_copy' as const, language: undefined }
    await expect(giveSummary(staff.Auditor, id, personId, input)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('nobody signs for another', async () => {
    const { id, personId } = await somebody()
    const forged = `insert into beside.support_summaries (id, case_id, person_id, format, given_by, given_at)
      values (gen_random_uuid(), '${id}', '${personId}', 'paper', '${manager.id}', now())`
    await expect(rawAs(as('staff'), officer.id, forged)).rejects.toThrow('row-level security')
  })
})
