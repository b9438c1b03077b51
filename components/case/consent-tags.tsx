import { Tag, Tags } from '@/components/page/tag'
import { type ConsentFacts, consentState, consentWords, standing } from '@/lib/people/consent-state'

/** One dated tag an action. A no is as plain as a yes. */
export function ConsentTags({ consents, now }: { consents: readonly (ConsentFacts & { id: string })[]; now: Date }) {
  if (consents.length === 0) return null
  return (
    <Tags>
      {standing(consents).map(consent => (
        <Tag key={consent.id} icon={consentState(consent, now) === 'yes' ? 'tick' : 'cross'}>
          {consentWords(consent, now)}
        </Tag>
      ))}
    </Tags>
  )
}
