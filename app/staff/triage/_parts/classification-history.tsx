import { Panel } from '@/components/page/panel'
import { classificationNames } from '@/lib/cases/case'
import { shortDateTime } from '@/lib/clock/format'
import type { ClassificationRead } from '@/lib/triage/classifying'

/** Every earlier classification, with the words as they read then. None is ever changed. */
export function ClassificationHistory({ classifications }: { classifications: readonly ClassificationRead[] }) {
  if (classifications.length === 0) return null
  return (
    <Panel title="How it was classified so far" id="history">
      <ul className="plain">
        {classifications.map(made => (
          <li key={made.id}>
            <div>
              {kindsOf(made)}. {wordsOf(made, made.types)}
              {made.grounds.length > 0 && `. About: ${wordsOf(made, made.grounds)}`}
            </div>
            {made.note && (
              <div className="as-typed" dir="auto">
                {made.note}
              </div>
            )}
            <div className="meta">
              {made.by}, {shortDateTime(made.at)}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const kindsOf = ({ classification }: ClassificationRead) =>
  classification.map(kind => classificationNames[kind]).join(', ') || 'Neither hate nor harassment'

const wordsOf = ({ wording }: ClassificationRead, codes: readonly string[]) =>
  codes.map(code => wording[code] ?? code).join('; ')
