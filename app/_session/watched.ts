import type { z } from 'zod'
import { glimpseOf, type Standing } from '@/lib/access/session'
import { sessionSecret } from './staff'

const headers = { 'cache-control': 'no-store' }

/** Whose session this is, asked without counting as being seen: a page asks by itself while nobody is at it. */
export async function glimpse(): Promise<Standing | null> {
  const secret = await sessionSecret()
  return secret ? glimpseOf(secret) : null
}

/** What a page is told of the session it stands in. */
export const told = (found: object | null | undefined): Response =>
  found ? Response.json(found, { headers }) : new Response(null, { status: 404, headers })

export const over = (): Response => new Response(null, { status: 401, headers })

/** What a page of ours sends as JSON, or undefined for anything else. */
export async function sentAs<S extends z.ZodType>(schema: S, request: Request): Promise<z.output<S> | undefined> {
  const read = schema.safeParse(await request.json().catch(() => undefined))
  return read.success ? read.data : undefined
}
