import { asc } from 'drizzle-orm'
import { messageTemplates } from '@/drizzle/schema/house-settings'
import { staffDatabase } from '@/lib/db'
import { lastGood, readAgain } from '@/lib/landlord/last-good'
import { mayBeUsed } from './rules'
import { templateOf } from './template'

type Version = { code: string; body: string; madeAt: string }

/** The landlord's words for a message written at a time, or undefined: then it is said in ours. */
export type ChosenWords = (code: string, at: Date) => string | undefined

/**
 * Every version of every message, at most a minute old. A message is said in the words that were in force when it was
 * written, also later, so that what was sent and what is shown of it are the same. Never throws.
 */
export async function chosenWords(): Promise<ChosenWords> {
  const versions = await lastGood<Version[]>('templates', load, [])
  return (code, at) => {
    const body = versions.findLast(one => one.code === code && one.madeAt <= at.toISOString())?.body
    const template = templateOf(code)
    return body && template && mayBeUsed(template, body) ? body : undefined
  }
}

/** After a change: what this process knows is read anew, the others have it within a minute. */
export const readTemplatesAgain = (): Promise<void> => readAgain('templates', load)

async function load(): Promise<Version[]> {
  const rows = await staffDatabase().select().from(messageTemplates).orderBy(asc(messageTemplates.version))
  return rows.map(({ code, body, madeAt }) => ({ code, body, madeAt: madeAt.toISOString() }))
}
