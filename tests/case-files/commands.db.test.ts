import { describe, expect, test } from 'vitest'
import { s5a, s5b } from '@/drizzle/seed/scenarios'
import { answerFile } from '@/lib/case-files/agreeing'
import { buildCaseFile } from '@/lib/case-files/building'
import { answerPassages, askForFile, proposeFile, treatPeople } from '@/lib/case-files/commands'
import { openCaseFile } from '@/lib/case-files/opening'
import { agreementOf } from '@/lib/case-files/preparing'
import { fileAsked, filesOf, preparedFile } from '@/lib/case-files/queries'
import { askSchema } from '@/lib/case-files/schema'
import { addNote } from '@/lib/cases/commands'
import { caseFile } from '@/lib/cases/file'
import { plainBytes } from '@/lib/evidence/plain-bytes'
import { wholeOf } from '@/lib/evidence/ranges'
import { openedCase } from '../support/builders'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, as } = await office(database)
const { HSM: manager, ACM: officer, Legal: lawyer } = staff
/** A second manager, since whoever asks never agrees. */
await superuser`insert into beside.staff (id, name, email, role, created_at)
  values ('0f4e0000-0000-7000-8000-000000000001', 'Dana Reid', 'dana@larkmoor.example', 'HSM', now())`
const second = { ...manager, id: '0f4e0000-0000-7000-8000-000000000001', name: 'Dana Reid' }
const raw = as('staff')
const wanted = (more: object = {}) =>
  askSchema.parse({ purpose: 'court', recipient: 'Hill County Court', reason: 'Hearing in May', ...more })

async function asked(more: object = {}) {
  const caseId = await openedCase(manager, officer, s5a)
  await addNote(officer, caseId, { text: 'Amina Farouk rang from 07700 900118' })
  return { caseId, fileId: await askForFile(manager, caseId, wanted(more)) }
}

const questions = async (caseId: string, fileId: string) =>
  (await preparedFile(manager, caseId, fileId)).prepared.questions

async function keepAll(caseId: string, fileId: string) {
  const all = await questions(caseId, fileId)
  await answerPassages(
    manager,
    caseId,
    fileId,
    all.map(({ id, hash }) => ({ passage: id, hash, answer: 'keep' })),
  )
}

async function proposed(more: object = {}) {
  const { caseId, fileId } = await asked(more)
  await keepAll(caseId, fileId)
  await proposeFile(manager, caseId, fileId)
  return { caseId, fileId }
}

const agree = async (by: typeof manager, caseId: string, fileId: string) => {
  const { prepared } = await preparedFile(by, caseId, fileId)
  const seen = agreementOf(prepared).toString('hex')
  await answerFile(by, caseId, fileId, { answer: 'agreed', seen, reason: 'Looked at each' })
}

const stateOf = async (caseId: string, fileId: string) => (await fileAsked(manager, caseId, fileId)).asked

describe('asking for a file', () => {
  test('is not for the officer of the case, nor for a lawyer it is not given to', async () => {
    const { caseId } = await asked()
    for (const other of [officer, lawyer])
      await expect(askForFile(other, caseId, wanted())).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is refused to whoever is shut out of the case, and the file is not there for them', async () => {
    const { caseId, fileId } = await asked()
    await superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
      values (gen_random_uuid(), ${second.id}, ${caseId}, 'conflict', now())`
    await expect(filesOf(second, caseId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(preparedFile(second, caseId, fileId)).rejects.toMatchObject({ code: 'not-found' })
    expect(await rawAs(raw, second.id, `select id from beside.case_files where id = '${fileId}'`)).toEqual([])
  })

  test('keeps why and for whom as ciphertext', async () => {
    const { fileId } = await asked()
    const [row] = await superuser`select reason, recipient from beside.case_files where id = ${fileId}`
    expect(JSON.stringify(row)).not.toMatch(/Hearing|County/)
  })

  test('for one person holds nothing of another’s report', async () => {
    const { caseId } = await asked()
    const victim = (await caseFile(manager, caseId)).people.find(({ role }) => role === 'alleged_perpetrator')
    const fileId = await askForFile(manager, caseId, wanted({ purpose: 'subject_access', forPersonId: victim?.id }))
    const { prepared } = await preparedFile(manager, caseId, fileId)
    expect(prepared.record.entries.some(({ id }) => id.startsWith('reports/'))).toBe(false)
    expect(JSON.stringify(prepared.record)).not.toMatch(/bacon|Amina|Farouk|900118/)
    expect(JSON.stringify(prepared.record)).not.toContain(officer.name)
  })
})

describe('a passage', () => {
  test('that is unanswered keeps the file from a second person', async () => {
    const { caseId, fileId } = await asked()
    await expect(proposeFile(manager, caseId, fileId)).rejects.toMatchObject({ code: 'rule' })
  })

  test('whose words changed is asked about again, since hiding somebody changes them', async () => {
    const { caseId, fileId } = await asked()
    await keepAll(caseId, fileId)
    const { prepared } = await preparedFile(manager, caseId, fileId)
    await treatPeople(
      manager,
      caseId,
      fileId,
      prepared.people.map(({ id }) => id),
    )
    const open = (await questions(caseId, fileId)).filter(({ answer }) => answer === undefined)
    expect(open.map(({ words }) => words).join()).toMatch(/Person [AB] rang from \[number of Person [AB]\]/)
    await expect(proposeFile(manager, caseId, fileId)).rejects.toMatchObject({ code: 'rule' })
  })

  test('answered for other words is not taken', async () => {
    const { caseId, fileId } = await asked()
    const [first] = await questions(caseId, fileId)
    const stale = { passage: first?.id ?? '', hash: '0'.repeat(64), answer: 'keep' as const }
    expect(await answerPassages(manager, caseId, fileId, [stale])).toBe(1)
    expect((await questions(caseId, fileId))[0]?.answer).toBeUndefined()
  })
})

describe('a second person', () => {
  test('is never whoever asked, also not by raw SQL', async () => {
    const { caseId, fileId } = await proposed()
    await expect(agree(manager, caseId, fileId)).rejects.toMatchObject({ code: 'rule' })
    for (const by of [manager.id, second.id]) {
      const sql = `update beside.case_files set agreed_by = '${by}', agreed_at = now(), agreed_to = '\\x00' where id = '${fileId}'`
      await expect(rawAs(raw, manager.id, sql)).rejects.toMatchObject({ code: '23514' })
    }
  })

  test('agrees to what they saw: a note since then stops it', async () => {
    const { caseId, fileId } = await proposed()
    const { prepared } = await preparedFile(second, caseId, fileId)
    const seen = agreementOf(prepared).toString('hex')
    await addNote(officer, caseId, { text: 'One more' })
    const answer = answerFile(second, caseId, fileId, { answer: 'agreed', seen, reason: 'Fine' })
    await expect(answer).rejects.toMatchObject({ code: 'conflict' })
  })

  test('sends it back with a reason, which lies as ciphertext', async () => {
    const { caseId, fileId } = await proposed()
    await answerFile(second, caseId, fileId, {
      answer: 'sent_back',
      seen: '0'.repeat(64),
      reason: 'Look at the note again',
    })
    const row = await stateOf(caseId, fileId)
    expect(row.state).toBe('preparing')
    expect(row.failure).not.toContain('note')
  })

  test('once they agreed nothing of it is changed, also not by raw SQL', async () => {
    const { caseId, fileId } = await proposed()
    await agree(second, caseId, fileId)
    const sql = `update beside.case_file_people set treatment = 'shown' where file_id = '${fileId}'`
    await expect(rawAs(raw, manager.id, sql)).rejects.toMatchObject({ code: '23514' })
  })
})

describe('the file', () => {
  test('is made, sealed and taken out with a reason', async () => {
    const { caseId, fileId } = await proposed()
    await agree(second, caseId, fileId)
    await buildCaseFile(fileId)
    const row = await stateOf(caseId, fileId)
    expect(row).toMatchObject({ state: 'ready', progress: 3, steps: 3 })
    const [chunk] = await superuser`select sealed from beside.case_file_chunks where file_id = ${fileId}`
    expect(chunk?.sealed.toString('latin1')).not.toContain('%PDF')
    const { copy, name } = await openCaseFile(manager, caseId, fileId, 'For the bundle')
    const pieces: Buffer[] = []
    for await (const piece of plainBytes(copy, wholeOf(copy.bytes))) pieces.push(piece)
    expect(Buffer.concat(pieces).subarray(0, 5).toString()).toBe('%PDF-')
    expect(name).toMatch(/^C-[0-9A-Z-]+\.pdf$/)
    expect((await fileAsked(manager, caseId, fileId)).openings).toHaveLength(1)
    for (const sql of [
      `delete from beside.case_file_chunks where file_id = '${fileId}'`,
      `update beside.case_files set state = 'building' where id = '${fileId}'`,
      `update beside.case_files set sha256 = '\\x00' where id = '${fileId}'`,
    ])
      await expect(rawAs(raw, manager.id, sql)).rejects.toMatchObject({ code: '23514' })
    const gone = rawAs(raw, manager.id, `delete from beside.case_file_passages where file_id = '${fileId}'`)
    await expect(gone).rejects.toMatchObject({ code: '42501' })
    await expect(openCaseFile(officer, caseId, fileId, 'Mine')).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is not exchanged for another once it is made, by raw SQL', async () => {
    const { caseId, fileId } = await proposed()
    await agree(second, caseId, fileId)
    await buildCaseFile(fileId)
    expect(await stateOf(caseId, fileId)).toMatchObject({ state: 'ready' })
    for (const sql of [
      `delete from beside.case_file_chunks where file_id = '${fileId}'`,
      `insert into beside.case_file_chunks (file_id, case_id, number, sealed) values ('${fileId}', '${caseId}', 99, '\\x00')`,
      `update beside.case_files set sha256 = '\\x00' where id = '${fileId}'`,
      `update beside.case_files set state = 'building' where id = '${fileId}'`,
    ])
      await expect(rawAs(raw, manager.id, sql)).rejects.toMatchObject({
        code: '23514',
        message: sql.includes('chunks') ? 'only while it is made' : 'what was made stays',
      })
  })

  test('is not made of a record that changed after it was agreed to', async () => {
    const { caseId, fileId } = await proposed()
    await agree(second, caseId, fileId)
    await addNote(officer, caseId, { text: 'Too late' })
    await buildCaseFile(fileId)
    expect(await stateOf(caseId, fileId)).toMatchObject({ state: 'failed', failure: 'record_changed', sha256: null })
  })

  test('is not made for whoever has left, or is shut out since', async () => {
    const left = await proposed()
    await agree(second, left.caseId, left.fileId)
    await superuser`update beside.staff set active = false where id = ${manager.id}`
    await buildCaseFile(left.fileId)
    await superuser`update beside.staff set active = true where id = ${manager.id}`
    expect(await stateOf(left.caseId, left.fileId)).toMatchObject({ state: 'failed', failure: 'asker_gone' })
    const chunks = await superuser`select from beside.case_file_chunks where file_id = ${left.fileId}`
    expect(chunks).toHaveLength(0)
  })

  test('holds both victims’ words where it is for a court', async () => {
    const { caseId, fileId } = await asked()
    expect((await questions(caseId, fileId)).map(({ words }) => words).join()).toContain(s5a.what)
    expect((await questions(caseId, fileId)).map(({ words }) => words).join()).not.toContain(s5b.what)
  })
})
