import { now } from '@/lib/clock/now'
import { publicDatabase, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'
import type { Actor, Staff } from './actor'
import { record } from './audit'
import { can, may, type SubjectFacts } from './permit'
import type { Action } from './roles'
import type { SubjectKind } from './subject-kinds'
import { withActor } from './with-actor'

/** Something guarded: what kind it is, its id, and the facts a grant's reach looks at. */
export type Subject = {
  kind: SubjectKind
  id: string
} & SubjectFacts

/** Finds a record within a unit of work; `asked` is the id that was asked for, so that a refusal can name it too. */
export type Find<S extends Subject> = ((tx: Tx) => Promise<S | undefined>) & { asked?: string }
export type Work<S extends Subject, R> = (tx: Tx, subject: S) => Promise<R>

/**
 * The one way to change a guarded record: find, may they, work, audit entry, in one transaction. A refused attempt
 * changes nothing and is recorded in a second one. Throws `not-found` for what is not there and what is not theirs alike.
 */
export async function perform<S extends Subject, R>(
  actor: Staff,
  action: Action,
  find: Find<S>,
  work: Work<S, R>,
): Promise<R> {
  try {
    return await withActor(actor, async tx => {
      const subject = await permitted(tx, actor, action, find)
      const result = await work(tx, subject)
      await record(tx, { action, outcome: 'done', subjectKind: subject.kind, subjectId: subject.id })
      return result
    })
  } catch (error) {
    await recordRefusal(actor, action, error, find.asked)
    throw error
  }
}

/** A `Find` by id: `byId(caseId, lockCase)`. */
export function byId<S extends Subject>(id: string, find: (tx: Tx, id: string) => Promise<S | undefined>): Find<S> {
  return Object.assign((tx: Tx) => find(tx, id), { asked: id })
}

/** The one way to make a new guarded record: may they, work, audit entry, in one transaction of the actor's own login. */
export async function admit<R>(
  actor: Actor,
  action: Action,
  subject: Subject,
  work: (tx: Tx) => Promise<R>,
): Promise<R> {
  const whole = async (tx: Tx) => {
    const result = await work(tx)
    await record(tx, { action, outcome: 'done', subjectKind: subject.kind, subjectId: subject.id })
    return result
  }
  if (actor.kind === 'reporter') return publicDatabase().transaction(whole)
  if (!may(actor, action)) return refuse(actor, action)
  return withActor(actor, whole)
}

/** The one way to work that is about no single record, such as a look-up behind the walls: may they, work, audit entry. */
export async function allow<R>(actor: Staff, action: Action, work: (tx: Tx) => Promise<R>): Promise<R> {
  if (!may(actor, action)) return refuse(actor, action)
  return withActor(actor, async tx => {
    const result = await work(tx)
    await record(tx, { action, outcome: 'done' })
    return result
  })
}

/**
 * A further thing done to the same record in the unit of another: asked of the grants by itself, and recorded by itself.
 * Throws `not-found`.
 */
export async function along<S extends Subject, R>(
  tx: Tx,
  actor: Staff,
  action: Action,
  subject: S,
  work: () => Promise<R>,
): Promise<R> {
  if (!can(actor, action, subject, now())) throw notFound()
  const result = await work()
  await record(tx, { action, outcome: 'done', subjectKind: subject.kind, subjectId: subject.id })
  return result
}

/**
 * The one way to a sensitive read: find, may they, audit entry in one transaction; `open` (decrypting) comes after it,
 * so that no unit is held open across crypto. Throws `not-found`.
 */
export async function disclose<S extends Subject, R>(
  actor: Staff,
  action: Action,
  find: Find<S>,
  open: (subject: S) => Promise<R>,
): Promise<R> {
  const found = await perform(actor, action, find, async (_, subject) => subject)
  return open(found)
}

async function permitted<S extends Subject>(tx: Tx, actor: Staff, action: Action, find: Find<S>): Promise<S> {
  if (!may(actor, action)) throw notFound()
  const subject = await find(tx)
  if (!subject || !can(actor, action, subject, now())) throw notFound()
  return subject
}

async function refuse(actor: Staff, action: Action): Promise<never> {
  const refusal = notFound()
  await recordRefusal(actor, action, refusal)
  throw refusal
}

async function recordRefusal(actor: Staff, action: Action, error: unknown, asked?: string): Promise<void> {
  if (!(error instanceof Refusal)) return
  const subjectId = asked !== undefined && isId(asked) ? asked : undefined
  await withActor(actor, tx => record(tx, { action, outcome: 'refused', subjectId, detail: { code: error.code } }))
}

const notFound = () => new Refusal('not-found', 'We could not find that.')
