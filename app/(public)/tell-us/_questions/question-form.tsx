import { ErrorSummary } from '@/components/form/error-summary'
import { QuestionPage } from '@/components/form/question-page'
import { now } from '@/lib/clock/now'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import type { Page } from '@/lib/reports/answers'
import type { Draft } from '@/lib/reports/draft'
import { partOf } from '@/lib/reports/journey'
import { readPage } from '@/lib/reports/schema'
import { errorLines } from './error-lines'
import { questionsOn } from './questions'
import { SafetyWords } from './safety-words'

/** `begins`: no draft is open yet, and posting this page makes one. */
type QuestionFormProps = { page: Page; draft: Draft; fromCheck: boolean; begins: boolean }

/** One page of questions, with what was typed last and what it still needs. */
export async function QuestionForm({ page, draft, fromCheck, begins }: QuestionFormProps) {
  const typed = draft.refused?.page === page ? draft.refused.fields : undefined
  const read = typed && readPage(page, typed, now())
  const problems = read && !read.ok ? read : undefined
  const Questions = page === 10 ? () => null : questionsOn[page]
  const asking = {
    landlord: await landlord(),
    values: typed ?? draft.answers,
    errors: problems?.errors ?? {},
    answers: draft.answers,
    files: draft.files,
  }
  return (
    <QuestionPage
      action={page === 6 ? '/tell-us/6/files' : `/tell-us/${page}/answers`}
      words={{ back: en.buttons.back, continue: en.buttons.continue, note: en.page.nothingSent }}
      part={partWords(page)}
      errors={problems && <ErrorSummary title={en.errors.heading} errors={errorLines(problems)} />}
    >
      {begins && <input type="hidden" name="begin" value="yes" />}
      {fromCheck && <input type="hidden" name="from" value="check" />}
      <SafetyWords page={page} answers={draft.answers} />
      <Questions asking={asking} />
    </QuestionPage>
  )
}

/** "Part 2 of 4" */
export function partWords(page: Page) {
  return { n: partOf(page), of: 4, words: en.parts[partOf(page)] }
}
