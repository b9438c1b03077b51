import { expect, test } from 'vitest'
import { s1, s5a } from '@/drizzle/seed/scenarios'
import { withActor } from '@/lib/access/with-actor'
import { personInCase } from '@/lib/people/queries'
import { openedCase } from '../support/builders'
import { personIn } from '../support/casework'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

const { staff } = await office(await testDatabase())

test('somebody of one case is not found under another, also by whoever may see both', async () => {
  const [theirs, another] = [await openedCase(staff.HSM, staff.ACM, s5a), await openedCase(staff.HSM, staff.ACM, s1)]
  const { id } = await personIn(staff.HSM, theirs)
  const found = (caseId: string) => withActor(staff.HSM, tx => personInCase(tx, caseId, id))
  await expect(found(theirs)).resolves.toMatchObject({ id })
  await expect(found(another)).rejects.toMatchObject({ name: 'Refusal', code: 'not-found' })
})
