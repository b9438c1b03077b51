import type { Answers, Field, Fields, Page } from './answers'
import type { Draft } from './draft'
import { answersThatApply, nextPage, previousPage } from './journey'
import { pageFields } from './page-fields'
import { keepPage, readPage } from './schema'

/** A page of the form as it was posted. `stay`: it is kept as it stands and shown again, for more time. `fromCheck`: it was opened to change one answer on the way to sending. */
export type Posted = { fields: Fields; move: 'back' | 'continue' | 'stay'; fromCheck: boolean }

/** What is kept, and the page to show next; `undefined` is the page before the first. */
export type Step = { draft: Draft; goTo: Page | undefined; fromCheck: boolean }

/**
 * Takes one posted page into a draft. Everything that can be kept is kept, whether or not it is complete; what no
 * longer applies is gone from the draft at once. A page that needs more is shown again as it was typed.
 */
export function takePage(draft: Draft, page: Page, posted: Posted, now: Date): Step {
  const answers = answersWith(draft.answers, page, posted.fields)
  const kept = { ...draft, answers, refused: undefined }
  if (posted.move === 'stay') return { draft: kept, goTo: page, fromCheck: posted.fromCheck }
  if (posted.move === 'back') return { draft: kept, goTo: posted.fromCheck ? 10 : previousPage(page), fromCheck: false }
  const fields = fieldsThatApply(page, posted.fields, answers)
  if (!readPage(page, fields, now).ok)
    return { draft: { ...kept, refused: { page, fields } }, goTo: page, fromCheck: posted.fromCheck }
  return { draft: kept, ...onward(page, posted.fromCheck, draft.answers, answers) }
}

/** The answers so far with those of one page replaced. Fields that were not shown are not asked any more. */
function answersWith(answers: Answers, page: Page, fields: Fields): Answers {
  const others = Object.entries(answers).filter(([field]) => !pageFields[page].includes(field as Field))
  return answersThatApply({ ...Object.fromEntries(others), ...keepPage(page, fields) })
}

/** What this page asked. A follow-up that it has hidden cannot be wrong: nobody could see the message. */
function fieldsThatApply(page: Page, fields: Fields, answers: Answers): Fields {
  const typed = keepPage(page, fields)
  const ruledOut = (field: string) => field in typed && !(field in answers)
  const asked = Object.entries(fields).filter(([field]) => pageFields[page].includes(field as Field))
  return Object.fromEntries(asked.filter(([field]) => !ruledOut(field)))
}

/** Back to the check page after one change; but whoever now gives a name is first asked how they may be reached. */
function onward(page: Page, fromCheck: boolean, before: Answers, after: Answers): Omit<Step, 'draft'> {
  if (!fromCheck) return { goTo: nextPage(page), fromCheck: false }
  const namedNow = page === 7 && before.level === 'anonymous' && after.level !== 'anonymous'
  return namedNow ? { goTo: 8, fromCheck: true } : { goTo: 10, fromCheck: false }
}
