import { shortDateTime } from '@/lib/clock/format'
import type { MarkerFile } from '@/lib/violent-persons/queries'

/** What somebody said against their marker, in their words. */
export function TheySay({ appeals }: Pick<MarkerFile, 'appeals'>) {
  return appeals.map(({ id, words, receivedAt }) => (
    <section key={id} className="stack-s" aria-labelledby={`appeal-${id}`}>
      <h2 id={`appeal-${id}`}>{`What they said, ${shortDateTime(receivedAt)}`}</h2>
      <blockquote className="as-typed" dir="auto">
        {words}
      </blockquote>
    </section>
  ))
}
