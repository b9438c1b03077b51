import type { ReactNode } from 'react'
import { Button } from '@/components/page/button'
import { Icon } from '@/components/page/icon'

export type QuestionWords = { back: string; continue: string; note?: string }
export type Part = { n: number; of: number; words: string }

/** `action` is a path or a server action. `errors` stands above the form, `children` hold the h1 and the fields. */
export type QuestionPageProps = {
  action: string | ((data: FormData) => void | Promise<void>)
  words: QuestionWords
  part?: Part
  errors?: ReactNode
  wide?: boolean
  /** In the place of the Continue button, such as five lines and Send. */
  end?: ReactNode
  children: ReactNode
}

/** `answers` is the name a button outside it posts it by. The browser checks nothing: every answer goes to the server, which keeps it and says what is missing. */
export function QuestionPage({ action, words, part, errors, wide, end, children }: QuestionPageProps) {
  const post = typeof action === 'string' ? { method: 'post', encType: 'multipart/form-data' } : {}
  return (
    <form id="answers" className={wide ? 'check-col stack' : 'form-col stack'} action={action} {...post} noValidate>
      <EnterContinues />
      <div className="stack-s">
        <button className="back back-button" type="submit" name="move" value="back" formNoValidate>
          <Icon name="back" />
          {words.back}
        </button>
        {part && <PartLine part={part} />}
      </div>
      {errors}
      {children}
      {end ?? <Continue words={words} />}
    </form>
  )
}

function Continue({ words }: { words: QuestionWords }) {
  return (
    <>
      <div className="actions">
        <Button name="move" value="continue">
          {words.continue}
        </Button>
      </div>
      {words.note && <p className="hint">{words.note}</p>}
    </>
  )
}

/**
 * Enter in a text field presses a form's first button, which would be Back. This one comes first and goes on; it has no
 * words, so that nobody meets a second Continue.
 */
function EnterContinues() {
  return <button className="hidden-text" type="submit" name="move" value="continue" tabIndex={-1} aria-hidden="true" />
}

function PartLine({ part }: { part: Part }) {
  const all = Array.from({ length: part.of }, (_, i) => i + 1)
  return (
    <p className="part">
      <span>{part.words}</span>
      <span className="part-bar" aria-hidden="true">
        {all.map(n => (
          <i key={n} className={n <= part.n ? 'on' : undefined} />
        ))}
      </span>
    </p>
  )
}
