import { SummaryList } from '@/components/page/summary-list'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { shortDate } from '@/lib/clock/format'
import { minimumOffers } from '@/lib/support/offer'
import { offerStatus, supportStatusNames } from '@/lib/support/support-status'
import { sentence } from './options'

type Props = { file: CaseFile; person: FilePerson; mayOffer: boolean }

/** Each of the five that everybody is owed, with what they were offered for it, what they said, and where it is recorded. */
export function FiveOffers({ file, person, mayOffer }: Props) {
  const theirs = file.offers.filter(({ personId }) => personId === person.id)
  return (
    <SummaryList
      rows={minimumOffers.map((name, i) => {
        const made = theirs.filter(({ minimumOffer }) => minimumOffer === i + 1).at(-1)
        const of = `/staff/cases/${file.id}/support`
        const href = made ? `${of}/${made.id}/decision` : `${of}?person=${person.id}&minimum=${i + 1}`
        const label = made ? 'Their answer' : 'Make this offer'
        const stands = made && `${made.name}: ${supportStatusNames[offerStatus(made)]}, ${shortDate(made.offeredAt)}`
        return {
          term: name,
          answer: stands ?? sentence('not offered yet'),
          change: mayOffer ? { label, about: name, href } : undefined,
        }
      })}
    />
  )
}
