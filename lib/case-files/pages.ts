import type { Question } from './preparing'

export type Shown = Question & { when: string }

const aPage = 20

/** A page of passages, and how much is answered of all. Without a number the first page with something to answer. */
export function pageOf(questions: readonly Question[], asked: number) {
  const count = Math.max(1, Math.ceil(questions.length / aPage))
  const open = questions.findIndex(({ answer }) => answer === undefined)
  const wanted = Number.isInteger(asked) && asked > 0 ? asked : Math.floor(Math.max(0, open) / aPage) + 1
  const number = Math.min(wanted, count)
  return {
    ...{ number, count },
    items: questions.slice((number - 1) * aPage, number * aPage),
    answered: questions.filter(({ answer }) => answer !== undefined).length,
  }
}
