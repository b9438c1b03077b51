import { OriginalWords } from '@/components/case/original-words'
import { Panel } from '@/components/page/panel'
import { SummaryList } from '@/components/page/summary-list'
import { forgottenWords } from '@/lib/referrals/referral'
import type { ReportRead } from '@/lib/triage/reading'
import { groundWords, typeWords, wordsOf } from '@/lib/triage/words'
import { languageOf } from './original-language'

/** Their words and their coded answers, as told: what is chosen beside them never goes over them. */
export function ToldWords({ report }: { report: ReportRead }) {
  const { answers, types, grounds, beside } = report
  const lang = languageOf(beside.additions)
  return (
    <Panel title="As they told it" id="told" stack>
      <OriginalWords
        text={report.isForgotten ? forgottenWords : (answers.what ?? 'Nothing was written here.')}
        {...(lang && { lang })}
      >
        This text cannot be changed.
      </OriginalWords>
      <SummaryList
        rows={[
          { term: 'What they said happened', answer: wordsOf(types, typeWords) || 'Not said' },
          { term: 'What they said it was about', answer: wordsOf(grounds, groundWords) || 'Not said' },
        ]}
      />
    </Panel>
  )
}
