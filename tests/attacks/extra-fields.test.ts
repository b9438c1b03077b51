import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { assessmentSchema } from '@/lib/risk/schema'
import { screenSchema } from '@/lib/safeguarding/schema'
import { answersSchema } from '@/lib/staff/schema'
import { everySchema } from './every-schema'

/** What somebody adds to a form by hand in the hope that we take it for ours. */
const added = {
  ...{ id: 'x', staffId: 'x', byId: 'x', officerId: 'x', teamId: 'x', caseId: 'x', reportId: 'x', role: 'SysAdmin' },
  ...{ restricted: 'no', active: 'yes', at: '1970-01-01', createdAt: '1970-01-01', state: 'done', passwordHash: 'x' },
  ...{ recordedBy: 'x', recordedAt: '1970-01-01', actorId: 'x', outcome: 'done', safeguarding: 'no', score: '0' },
}

/** As many fields as there are questions or cases: what they take is asked for by name afterwards. */
const asMany = ['assessmentSchema', 'screenSchema', 'handoverSchema', 'answersSchema']

function objectsIn(schema: z.ZodType): z.ZodObject[] {
  if (schema instanceof z.ZodObject) return [schema]
  if (schema instanceof z.ZodPipe) return objectsIn(schema.in as z.ZodType)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(one => objectsIn(one as z.ZodType))
  return []
}

const forms = (await everySchema()).flatMap(({ file, name, schema }) =>
  objectsIn(schema).map((object, at) => ({ file, name, at, object })),
)

describe('a field that a form does not name', () => {
  test('is tried on every form', () => expect(forms.length).toBeGreaterThan(100))

  test.each(forms.filter(({ name }) => !asMany.includes(name)))('gets past $file: $name under no name ($at)', one => {
    const others = z.clone(one.object, { ...one.object.def, shape: {}, checks: [] })
    expect(others.safeParse(added).data ?? {}).toEqual({})
  })

  test('is no answer to a question of risk, and nothing beside the answers', () => {
    const read = assessmentSchema.parse({ ...added, listVersion: '1' })
    expect(Object.keys(read).sort()).toEqual(['answers', 'band', 'declined', 'listVersion', 'overrides', 'reason'])
    expect(read.answers).toEqual({})
  })

  test('is no answer about an account in a review of access', () => {
    const account = crypto.randomUUID()
    const read = answersSchema.parse({ ...added, [`answer-${account}`]: 'keep', 'answer-__proto__': '' })
    expect(read).toEqual([{ staffId: account, answer: 'keep', reason: undefined }])
    expect(answersSchema.safeParse({ 'answer-byId': 'keep' }).success).toBe(false)
  })

  test('is no answer to a question of safeguarding', () => {
    const kind = screenSchema.in.shape.kind.safeParse('adult').success ? 'adult' : 'child'
    const read = screenSchema.safeParse({ ...added, kind, outcome: 'no_concern', 'answer-__proto__': 'yes' })
    expect(read.data?.answers ?? {}).not.toHaveProperty('staffId')
    expect(({} as Record<string, unknown>).yes).toBeUndefined()
  })
})
