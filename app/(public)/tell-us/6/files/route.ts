import { notAddedPage, seeOther, takingFiles } from '@/app/_session/file-door'
import { easePressure } from '@/app/_session/pressure'
import { readVisit, type Visit } from '@/app/_session/reporter'
import { type TakenFiles, takeFiles } from '@/app/_session/take-files'
import { noteFailure } from '@/lib/database/room'
import { draftFiles } from '@/lib/reports/draft'
import { keepAnswers } from '../../[step]/answers/keep-answers'

const page = '/tell-us/6'

/**
 * Page 6 of the form, posted with its files, which stream to where they wait while the rest is still on its way. Whichever
 * button was pressed, what was typed is kept and files that came are added: nobody loses one by pressing Continue.
 */
export const { POST, GET } = takingFiles(page, answer)

async function answer(request: Request): Promise<Response> {
  const visit = await readVisit()
  const to = visit.state === 'open' && !visit.draft.sent ? draftFiles(visit.secret) : undefined
  const taken = await takeFiles(
    request,
    () => to,
    () => easePressure('upload'),
  )
  try {
    if (taken.fault) throw taken.fault
    return seeOther(await next(visit, taken))
  } catch (error) {
    noteFailure(error)
    console.error(`files not kept: ${error instanceof Error ? error.name : 'unknown'} on page 6`)
    return notAddedPage(`${page}/files`, taken.fields)
  }
}

/** The page to show next. Whoever added something has something to show us, whatever was chosen before. */
async function next(visit: Visit, { fields, here, lost, stays }: TakenFiles): Promise<string> {
  const { evidence = 'skip', ...others } = fields
  const path = await keepAnswers(visit, 6, { ...others, evidence: here > 0 ? 'upload' : evidence })
  if (path === '/tell-us/again') return lost.length > 0 ? `${path}?files=no` : path
  if (path === '/tell-us/received' || !stays) return path
  return `${page}${fields.from === 'check' ? '?from=check' : ''}#added`
}
