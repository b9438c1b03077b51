import { describe, expect, test } from 'vitest'
import { answerOnCase } from '@/lib/cases/agreeing'
import { recordFinding } from '@/lib/cases/finding-commands'
import { encryptText } from '@/lib/crypto/text'
import { caseOffice } from '../support/case-office'
import { testDatabase } from '../support/database'
import { rawAs } from '../support/office'

const database = await testDatabase()
const { staff, superuser, raw, opened, fileOf } = await caseOffice(database)
const { HSM: manager, ACM: officer, DutyManager: duty } = staff

const propose = (id: string, by = officer) =>
  recordFinding(by, id, { finding: 'malicious', reason: 'The messages were written by themselves' })
const answer = async (id: string, by = manager, said: 'agreed' | 'refused' = 'agreed') => {
  const proposal = (await fileOf(id)).opinions.at(-1)
  return answerOnCase(by, id, proposal?.id ?? '', { answer: said, reason: 'I read them too' })
}

describe('a finding', () => {
  test('is kept with its reason as ciphertext, and the newest counts', async () => {
    const id = await opened()
    await recordFinding(officer, id, { finding: 'not_enough_evidence', reason: 'Nobody else heard it' })
    await recordFinding(officer, id, { finding: 'partly_supported', reason: 'A neighbour heard it' })
    const { findings, events } = await fileOf(id)
    expect(findings.map(({ finding }) => finding)).toEqual(['partly_supported', 'not_enough_evidence'])
    expect(events.filter(({ kind }) => kind === 'finding_made')).toHaveLength(2)
    const [row] = await superuser`select reason from beside.findings where case_id = ${id}`
    expect(row?.reason).not.toContain('heard')
  })

  test('changes no classification: what was perceived stays', async () => {
    const id = await opened()
    const before = (await fileOf(id)).classification
    await recordFinding(officer, id, { finding: 'not_remit', reason: 'Not ours' })
    expect((await fileOf(id)).classification).toEqual(before)
  })

  test('is not made once the case is closed, nor agreed to then', async () => {
    const id = await opened()
    await propose(id)
    await superuser`alter table beside.cases disable trigger cases_keep`
    await superuser`update beside.cases set status = 'closed', closed_at = now() where id = ${id}`
    await superuser`alter table beside.cases enable trigger cases_keep`
    const late = recordFinding(officer, id, { finding: 'not_remit', reason: 'Not ours' })
    await expect(late).rejects.toThrow('This case is closed')
    await expect(answer(id)).rejects.toThrow('This case is closed')
    expect((await fileOf(id)).findings).toEqual([])
  })

  test('is never changed and never removed with raw SQL', async () => {
    const id = await opened()
    await recordFinding(officer, id, { finding: 'not_remit', reason: 'Not ours' })
    for (const query of [`update beside.findings set finding = 'malicious'`, 'delete from beside.findings'])
      await expect(rawAs(raw, officer.id, query)).rejects.toMatchObject({ code: '42501' })
  })
})

describe('that a report was made to harm somebody', () => {
  test('is only proposed by one, and found when another agrees', async () => {
    const id = await opened()
    expect(await propose(id)).toBe('proposal')
    expect((await fileOf(id)).findings).toEqual([])
    await answer(id)
    expect((await fileOf(id)).findings).toMatchObject([
      {
        finding: 'malicious',
        byId: officer.id,
        agreedBy: manager.id,
        reason: 'The messages were written by themselves',
      },
    ])
    expect((await fileOf(id)).opinions.map(({ answer }) => answer)).toEqual(['agreed'])
  })

  test('is not found where another does not agree, and may be proposed again', async () => {
    const id = await opened()
    await propose(id)
    await expect(propose(id)).rejects.toMatchObject({ code: 'conflict' })
    await answer(id, duty, 'refused')
    expect((await fileOf(id)).findings).toEqual([])
    await expect(answer(id)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining(duty.name) })
    await propose(id)
  })

  test('is not agreed by whoever proposed it, nor by somebody who does not decide', async () => {
    const id = await opened()
    await propose(id, manager)
    await expect(answer(id, manager)).rejects.toThrow('somebody else must answer')
    await expect(answer(id, officer)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is not agreed with somebody who was shut out since, or has left', async () => {
    const [shut, left] = [await opened(), await opened()]
    await propose(shut)
    await propose(left)
    await superuser`insert into beside.exclusions (id, staff_id, case_id, reason, created_at)
      values (gen_random_uuid(), ${officer.id}, ${shut}, 'declared', now())`
    await expect(answer(shut)).rejects.toThrow('may not work on it any more')
    await answer(shut, manager, 'refused')
    await superuser`update beside.staff set active = false where id = ${officer.id}`
    await expect(answer(left)).rejects.toThrow('may not work on it any more')
    await superuser`update beside.staff set active = true where id = ${officer.id}`
  })

  test('is refused by the database where one person tries it alone', async () => {
    const id = await opened()
    const reason = encryptText('Alone', 'findings.reason')
    const insert = (agreed: string) =>
      rawAs(
        raw,
        officer.id,
        `insert into beside.findings (id, case_id, finding, reason, by_id, agreed_by, at)
         values (gen_random_uuid(), '${id}', 'malicious', '${reason}', '${officer.id}', ${agreed}, now())`,
      )
    for (const agreed of ['null', `'${officer.id}'`, `'${manager.id}'`])
      await expect(insert(agreed)).rejects.toMatchObject({ code: '23514' })
    await propose(id)
    await expect(insert(`'${manager.id}'`)).rejects.toMatchObject({ code: '23514' })
    const answerMine = `update beside.second_opinions set answer = 'agreed', answered_by = '${officer.id}', answered_at = now() where case_id = '${id}'`
    await expect(rawAs(raw, officer.id, answerMine)).rejects.toMatchObject({ code: '23514' })
    const answerAsOther = answerMine.replace(officer.id, manager.id)
    await expect(rawAs(raw, officer.id, answerAsOther)).rejects.toMatchObject({ code: '23514' })
  })
})
