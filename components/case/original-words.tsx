import type { ReactNode } from 'react'

/** What someone told us, as they told it: line breaks and writing direction kept, never editable. */
export function OriginalWords({ text, lang, children }: { text: string; lang?: string; children: ReactNode }) {
  return (
    <>
      <blockquote className="quote">
        <p className="as-typed" dir="auto" lang={lang}>
          {text}
        </p>
      </blockquote>
      <p className="meta">{children}</p>
    </>
  )
}
