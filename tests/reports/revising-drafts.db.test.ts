import { expect, test } from 'vitest'
import { changeDraft, dropDraft, readDraft, reviseDraft, saveDraft } from '@/lib/reports/draft'
import { newVisitSecret } from '@/lib/reports/draft-store'
import { testDatabase } from '../support/database'

await testDatabase()

async function begun(): Promise<string> {
  const secret = newVisitSecret()
  await saveDraft(secret, { answers: { what: '' } })
  return secret
}
const whatIn = async (secret: string) => (await readDraft(secret))?.answers.what

test('of twenty pages that come at once, none undoes another', async () => {
  const secret = await begun()
  const known = await readDraft(secret)
  const add = (letter: string) =>
    reviseDraft(secret, ({ answers, ...draft }) => ({ ...draft, answers: { what: `${answers.what}${letter}` } }), known)
  await Promise.all([...'abcdefghijklmnopqrst'].map(add))
  expect([...((await whatIn(secret)) ?? '')].sort().join('')).toBe('abcdefghijklmnopqrst')
})

test('what was read before somebody else changed it is worked out anew', async () => {
  const secret = await begun()
  const known = await readDraft(secret)
  await saveDraft(secret, { answers: { what: 'newer' } })
  const kept = await reviseDraft(
    secret,
    draft => ({ ...draft, answers: { what: `${draft.answers.what}, and more` } }),
    known,
  )
  expect([kept?.answers.what, await whatIn(secret)]).toEqual(['newer, and more', 'newer, and more'])
})

test('a page waits for a file that is being added, and undoes nothing of it', async () => {
  const secret = await begun()
  const known = await readDraft(secret)
  let finish = () => {}
  const slow = changeDraft(secret, async draft => {
    await new Promise<void>(resolve => {
      finish = resolve
    })
    return { ...draft, begunAt: 7 }
  })
  await expect.poll(() => finish.name).not.toBe('finish')
  const page = reviseDraft(secret, draft => ({ ...draft, answers: { what: 'a page' } }), known)
  finish()
  await Promise.all([slow, page])
  expect(await readDraft(secret)).toEqual({ answers: { what: 'a page' }, begunAt: 7 })
})

test.each([
  ['sent', (secret: string) => saveDraft(secret, { answers: {}, sent: { id: 'x' } as never })],
  ['left', (secret: string) => dropDraft(secret)],
])('one that was %s meanwhile takes nothing more', async (_, end) => {
  const secret = await begun()
  const known = await readDraft(secret)
  await end(secret)
  expect(await reviseDraft(secret, () => ({ answers: { what: 'late' } }), known)).toBeUndefined()
  expect((await readDraft(secret))?.answers.what).not.toBe('late')
})

test('a forged secret keeps nothing', async () => {
  expect(await reviseDraft('nonsense', draft => draft, { answers: {} })).toBeUndefined()
  expect(await reviseDraft(newVisitSecret(), draft => draft, { answers: {} })).toBeUndefined()
})
