import { shortDateTime } from '@/lib/clock/format'
import type { MarkerFile } from '@/lib/violent-persons/queries'

/** What somebody said against their marker, in their words. */
export function TheySay({ appeals, level = 2 }: Pick<MarkerFile, 'appeals'> & { level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return appeals.map(({ id, words, receivedAt }) => (
    <section key={id} className="stack-s" aria-labelledby={`appeal-${id}`}>
      <Heading id={`appeal-${id}`}>{`What they said, ${shortDateTime(receivedAt)}`}</Heading>
      <blockquote className="as-typed" dir="auto">
        {words}
      </blockquote>
    </section>
  ))
}
