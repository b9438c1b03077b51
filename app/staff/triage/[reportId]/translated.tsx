import type { ReactNode } from 'react'
import { shortDateTime } from '@/lib/clock/format'
import type { AdditionRead } from '@/lib/triage/additions'
import { type Language, languageNames } from '@/lib/triage/language'

/** The words that were told on the one side, every translation on the other; stacked on a phone. */
export function WithTranslations({ additions, children }: { additions: readonly AdditionRead[]; children: ReactNode }) {
  const translations = additions.filter(({ kind }) => kind === 'translation')
  if (translations.length === 0) return children
  return (
    <div className="even">
      <div>{children}</div>
      <div className="stack">
        {translations.map(translation => (
          <Translation key={translation.id} translation={translation} />
        ))}
      </div>
    </div>
  )
}

function Translation({
  translation: { text, language, interpreter, certified, by, at },
}: {
  translation: AdditionRead
}) {
  return (
    <div>
      <h3>Translated from {languageNames[language as Language] ?? 'another language'}</h3>
      <blockquote className="quote">
        <p className="as-typed" lang="en" dir="ltr">
          {text}
        </p>
      </blockquote>
      <p className="meta">
        {certified ? 'Certified translation.' : 'Not certified.'} {interpreter && `By ${interpreter}. `}
        Put here by {by}, {shortDateTime(at)}.
      </p>
    </div>
  )
}
