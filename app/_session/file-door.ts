import { config } from '@/lib/config'
import { publicFileBytes, publicFiles } from '@/lib/evidence/evidence'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { plainPage } from './plain-page'
import { TooLarge, Unreadable } from './read-form'
import { isElsewhere, isForeign, publicLimit } from './request-rules'
import { securityHeaders } from './security-headers'

/** Five files, and as much as any other page of answers. */
export const filesLimit = publicFiles * publicFileBytes + publicLimit

type Reason = 'notFound' | 'forbidden' | 'filesTooLarge' | 'unreadable'

/**
 * What page-check.ts does for every other path, for one that files are posted to: more is taken here. `back` is the page with the form. Resolves with an answer where the request goes no further.
 */
export async function turnedAway(request: Request, back: string): Promise<Response | undefined> {
  const { url, surface } = config()
  const asked = { method: request.method, path: new URL(request.url).pathname, headers: request.headers }
  if (isElsewhere(asked.path, surface)) return problem('notFound', 404)
  if (isForeign(asked, url.origin)) return problem('forbidden', 403)
  const length = Number(request.headers.get('content-length') ?? 0)
  return length > filesLimit ? problem('filesTooLarge', 413, back) : undefined
}

/**
 * The handlers of a path that files are posted to: a form goes to `answer` unless it is turned away, and somebody who opens
 * the address wants the page with the form.
 */
export function takingFiles(page: string, answer: (request: Request) => Promise<Response>) {
  const post = async (request: Request): Promise<Response> => {
    try {
      return (await turnedAway(request, page)) ?? (await answer(request))
    } catch (error) {
      if (error instanceof TooLarge) return problem('filesTooLarge', 413, page)
      if (error instanceof Unreadable) return problem('unreadable', 400, page)
      throw error
    }
  }
  const get = async (request: Request): Promise<Response> => (await turnedAway(request, page)) ?? seeOther(page)
  return { POST: post, GET: get }
}

export async function problem(reason: Reason, status: number, href = '/'): Promise<Response> {
  return plainPage({ status, words: en.problems(await landlord())[reason], wayOn: { href } })
}

/** Our fault: what was typed comes back with a button that posts it again. Files cannot. */
export async function notAddedPage(action: string, fields: Record<string, string>): Promise<Response> {
  const typed = Object.entries(fields).filter(([name]) => !['move', 'remove', 'more'].includes(name))
  const words = en.problems(await landlord()).filesNotKept
  return plainPage({ status: 503, words, wayOn: { action, fields: [...typed, ['move', 'add']] } })
}

/** The page to show next, with what the proxy adds to other answers. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { ...securityHeaders(crypto.randomUUID()), location } })
}
