import { beforeAll, describe, expect, test } from 'vitest'
import type { Staff } from '@/lib/access/actor'
import { endAccount } from '@/lib/staff/commands'
import { answerAccounts, closeReview, openReview } from '@/lib/staff/review-commands'
import { reviewList, reviewShown } from '@/lib/staff/review-queries'
import { answersSchema } from '@/lib/staff/schema'
import { today } from '@/lib/triage/today'
import { testDatabase } from '../support/database'
import { office, rawAs } from '../support/office'

const { staff, superuser, as } = await office(await testDatabase())
const { SysAdmin: admin, DPO: officer, HSM: manager, CCA: centre } = staff
const raw = as('staff')
const rule = { name: 'Refusal', code: 'rule' }
const stepOf = async (actor: Staff) => (await today(actor)).mine.find(({ kind }) => kind === 'access_review')?.title

let review = ''
const keep = (staffId: string) => ({ staffId, answer: 'keep' as const, reason: undefined })
const others = async (actor: Staff) =>
  (await superuser`select id from staff where active and id <> ${actor.id}`).map(({ id }) => keep(id))

describe('the yearly review', () => {
  test('stands on the first page of whoever may open it when the last is over a year old, and of nobody else', async () => {
    expect(await stepOf(officer)).toBe(undefined)
    await superuser`alter table staff disable trigger staff_guard`
    await superuser`update staff set created_at = created_at - interval '400 days'`
    await superuser`alter table staff enable trigger staff_guard`
    expect(await stepOf(officer)).toBe('Review who has access')
    expect(await stepOf(admin)).toBe('Review who has access')
    expect(await stepOf(manager)).toBe(undefined)
  })

  describe('once it is open', () => {
    beforeAll(async () => {
      review = await openReview(officer)
    })

    test('is the only one that is', async () => {
      await expect(openReview(admin)).rejects.toMatchObject({ name: 'Refusal', code: 'conflict' })
      expect(await stepOf(officer)).toBe('Finish the review of who has access')
    })

    test('asks about every account that is there', async () => {
      const { accounts, progress } = await reviewShown(officer, review)
      const [there] = await superuser`select count(*)::int as n from staff where active`
      expect([accounts.length, progress]).toEqual([there?.n, { answered: 0, of: there?.n, toEnd: 0 }])
      expect(accounts.find(({ account }) => account.id === staff.HRCase.id)?.account.onRoute).toBe(true)
    })

    test('takes no answer from somebody for themselves, by the page or past it', async () => {
      await expect(answerAccounts(officer, review, [keep(officer.id)])).rejects.toMatchObject(rule)
      const insert = (by: string, whom: string) =>
        rawAs(
          raw,
          by,
          `insert into beside.access_review_answers (review_id, staff_id, answer, by_id, at) values ('${review}', '${whom}', 'keep', '${by}', now())`,
        )
      await expect(insert(officer.id, officer.id)).rejects.toMatchObject({ code: '23514' })
      await expect(insert(manager.id, centre.id)).rejects.toMatchObject({ code: '42501' })
      await expect(
        rawAs(
          raw,
          admin.id,
          `insert into beside.access_review_answers (review_id, staff_id, answer, by_id, at) values ('${review}', '${admin.id}', 'keep', '${officer.id}', now())`,
        ),
      ).rejects.toMatchObject({ code: '42501' })
    })

    test('does not close with an account unanswered, by the page or past it', async () => {
      await answerAccounts(officer, review, await others(officer))
      await expect(closeReview(officer, review)).rejects.toMatchObject(rule)
      await expect(
        rawAs(raw, officer.id, `update beside.access_reviews set closed_at = now(), closed_by = '${officer.id}'`),
      ).rejects.toMatchObject({ code: '23514' })
    })

    test('does not close while somebody whose account was to end is there', async () => {
      await answerAccounts(admin, review, [{ staffId: officer.id, answer: 'keep', reason: undefined }])
      await answerAccounts(officer, review, [
        { staffId: centre.id, answer: 'end', reason: 'They moved to another company' },
      ])
      await expect(closeReview(admin, review)).rejects.toMatchObject(rule)
      await endAccount(admin, centre.id)
      await closeReview(admin, review)
    })

    test('stays as it was once it is closed, and keeps why in no plain words', async () => {
      await expect(answerAccounts(officer, review, [keep(manager.id)])).rejects.toMatchObject(rule)
      for (const query of [
        `update beside.access_reviews set closed_at = null, closed_by = null`,
        `update beside.access_reviews set closed_by = '${admin.id}', closed_at = now()`,
        `update beside.access_review_answers set answer = 'keep', by_id = '${admin.id}'`,
        'delete from beside.access_review_answers',
      ])
        await expect(rawAs(raw, admin.id, query)).rejects.toMatchObject({ code: '42501' })
      const { accounts, closedBy } = await reviewShown(officer, review)
      expect(closedBy).toBe(admin.name)
      const ended = accounts.find(({ account }) => account.id === centre.id)
      expect([ended?.account.active, ended?.answer?.reason]).toEqual([false, 'They moved to another company'])
      const [stored] = await superuser`select reason from access_review_answers where staff_id = ${centre.id}`
      expect(stored?.reason).not.toContain('company')
      expect((await reviewList(admin)).standing).toBe('done')
      expect(await stepOf(officer)).toBe(undefined)
    })
  })
})

test('answers are read from a form many at once, and a change or an end says why', () => {
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()]
  const read = (fields: object) => answersSchema.safeParse(fields)
  expect(read({ [`answer-${one}`]: 'keep', [`answer-${two}`]: '', [`reason-${two}`]: 'x' }).data).toEqual([
    { staffId: one, answer: 'keep', reason: undefined },
  ])
  expect(read({ [`answer-${one}`]: 'end' }).success).toBe(false)
  expect(read({ [`answer-${one}`]: 'everything' }).success).toBe(false)
  expect(read({ 'answer-nobody': 'keep' }).success).toBe(false)
})
