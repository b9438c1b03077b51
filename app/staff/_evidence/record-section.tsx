import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { SectionHeading } from '@/components/page/page-heading'
import { consentNames, disclosureNames } from '@/lib/evidence/custody'
import { type EvidenceAnswer, evidenceAnswers } from '@/lib/evidence/evidence'
import type { ItemFile } from '@/lib/evidence/item'
import { evidenceHref } from './gallery-items'
import { RecordForm } from './record-form'

const optionsOf = (names: Record<EvidenceAnswer, string>) =>
  evidenceAnswers.map(value => ({ value, label: names[value] }))

/** The form to record what is known, filled with what counts now. */
export function RecordSection({ file, action }: { file: ItemFile; action: FormAction }) {
  const { caption, made, disclosure, consent } = file.item.records
  const { clock } = file.item
  return (
    <section aria-labelledby="record" className="stack no-print">
      <SectionHeading id="record" title="Record what we know of it">
        <p className="meta">Additions only: what was recorded before stays in custody.</p>
      </SectionHeading>
      <RecordForm
        action={action}
        back={evidenceHref(file.place)}
        version={file.history.length}
        {...(caption?.words && { caption: caption.words })}
        {...(made?.words && { made: made.words })}
        disclosure={known(disclosure)}
        consent={known(consent)}
        disclosures={optionsOf(disclosureNames)}
        consents={optionsOf(consentNames)}
        mayBeSaidSeen={clock !== null && !clock.achievedAt && !clock.endedAt}
      />
    </section>
  )
}

const known = (record?: { answer: EvidenceAnswer | null; words: string | null }) => ({
  ...(record?.answer && { answer: record.answer }),
  ...(record?.words && { words: record.words }),
})
