import { z } from 'zod'
import { chosen, chosenId, version } from '@/lib/cases/schema'
import { safeChannels } from '@/lib/people/person'
import { languageName } from '@/lib/people/schema'
import { tick } from '@/lib/reports/report'
import { choice, line, note } from '@/lib/reports/schema/fields'
import { offerDecisions } from './offer'

const answer = {
  /** Offered, never required (domain §4.2). */
  declineReason: note,
  theirWords: note,
}

export const offerSchema = z.object({
  personId: chosenId('Choose whom you offered this to'),
  catalogueCode: line.pipe(z.string('Choose the thing you offered')),
  channel: choice(safeChannels),
  language: languageName,
  decision: chosen(offerDecisions, 'Choose what they said'),
  /** Risk has risen since they last said no: it may be offered again sooner. */
  riskRose: choice(tick),
  ...answer,
})
export type NewOffer = z.output<typeof offerSchema>

export const offerDecisionSchema = z.object({
  decision: chosen(offerDecisions, 'Choose what they said'),
  ...answer,
  version,
})
export type OfferAnswer = z.output<typeof offerDecisionSchema>
