import { expect, test } from 'vitest'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { caseFile } from '@/lib/cases/file'
import { timelineOf } from '@/lib/cases/timeline'
import { addPerson } from '@/lib/people/commands'
import { markersToConsider, noMarkerNeeded } from '@/lib/violent-persons/considering'
import { proposeMarker } from '@/lib/violent-persons/proposing'
import { proposalSchema } from '@/lib/violent-persons/schema'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'

const { staff, superuser, opened, personOf } = await caseOffice(await testDatabase())
const { ACM: officer, HSM: manager, Insight: counts } = staff

const owed = async (who: Staff, caseId: string) =>
  (await withActor(who, tx => markersToConsider(tx, who))).some(step => step.caseId === caseId)
async function ofOneOfOurs(): Promise<string> {
  const caseId = await opened()
  expect(await owed(officer, caseId)).toBe(false)
  await superuser`update people set victim_type = 'contractor' where case_id = ${caseId} and role = 'victim'`
  return caseId
}

test('one of ours who was harmed asks whoever may propose a marker, and nobody else', async () => {
  const caseId = await ofOneOfOurs()
  expect(await owed(officer, caseId)).toBe(true)
  expect(await owed(manager, caseId)).toBe(true)
  await expect(owed(counts, caseId)).rejects.toMatchObject({ code: 'not-found' })
})

test('it asks until somebody says why none is needed, once, and the reason stands in the case', async () => {
  const caseId = await ofOneOfOurs()
  await noMarkerNeeded(officer, caseId, { reason: 'He moved away and nobody goes there' })
  expect(await owed(officer, caseId)).toBe(false)
  const file = await caseFile(officer, caseId)
  expect(file.notes.map(({ text }) => text)).toContain('He moved away and nobody goes there')
  expect(timelineOf(file).map(({ heading }) => heading)).toContain(
    'Nobody needs a warning marker: why stands in a note',
  )
  await expect(noMarkerNeeded(officer, caseId, { reason: 'Again' })).rejects.toMatchObject({ code: 'rule' })
})

test('it asks until a marker is proposed', async () => {
  const caseId = await ofOneOfOurs()
  await addPerson(officer, caseId, { role: 'alleged_perpetrator', name: 'A Tenant' } as never)
  const accused = await personOf(caseId, 'alleged_perpetrator')
  const asked = { risks: ['dog'], controls: ['two_person_visit'], reason: 'The dog', contractors: 'yes', address: '' }
  await proposeMarker(officer, caseId, accused.id, proposalSchema.parse(asked))
  expect(await owed(officer, caseId)).toBe(false)
  await expect(noMarkerNeeded(officer, caseId, { reason: 'No' })).rejects.toMatchObject({ code: 'rule' })
})

test('it is nobody’s who may not propose one', async () => {
  const caseId = await ofOneOfOurs()
  await expect(noMarkerNeeded(counts, caseId, { reason: 'No' })).rejects.toMatchObject({ code: 'not-found' })
})
