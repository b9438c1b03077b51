import { isShared } from '@/app/_session/centre'
import { readVisit } from '@/app/_session/reporter'
import { changeDraft } from '@/lib/reports/draft'

/** More time on a shared device, asked for by public/wipe.js so that nobody's words have to leave the page. */
export async function POST(): Promise<Response> {
  const visit = await readVisit()
  if (!(await isShared()) || visit.state !== 'open' || visit.draft.sent) return new Response(null, { status: 204 })
  // As it is at that moment: a file may be on its way.
  const kept = await changeDraft(visit.secret, latest => latest)
  return new Response(null, { status: kept ? 204 : 409 })
}
