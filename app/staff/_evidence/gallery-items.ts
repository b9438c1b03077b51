import type { GalleryItem, GalleryTag } from '@/components/case/evidence-gallery'
import { clockState } from '@/lib/cases/clock-state'
import { badgeWords } from '@/lib/cases/clock-words'
import { shortDateTime } from '@/lib/clock/format'
import {
  altOf,
  consentNames,
  disclosureNames,
  giverWords,
  mediaKindNames,
  scanWords,
  viewOf,
} from '@/lib/evidence/custody'
import type { EvidencePlace } from '@/lib/evidence/home'
import type { EvidenceItem } from '@/lib/evidence/items'

/** Where the evidence of a case, or of a report in none, has its pages. */
export const evidenceHref = (place: EvidencePlace): string =>
  'caseId' in place ? `/staff/cases/${place.caseId}/evidence` : `/staff/triage/${place.reportId}/evidence`

/** An item as the gallery shows it. */
export function galleryItem(place: EvidencePlace, item: EvidenceItem, now: Date): GalleryItem {
  const href = `${evidenceHref(place)}/${item.id}`
  const view = viewOf(item)
  const shows = view === 'picture' || view === 'pages'
  return {
    ...{ id: item.id, href, kind: mediaKindNames[item.kind], alt: altOf(item, item.records), stands: standsFor(item) },
    ...(item.records.caption?.words && { caption: item.records.caption.words }),
    ...(shows && { picture: `${href}/clean/1?seen=small` }),
    ...clockOf(item, now),
    tags: tagsOf(item),
    facts: factsOf(item),
  }
}

function standsFor(item: EvidenceItem): string {
  const view = viewOf(item)
  if (view === 'quarantined') return 'Quarantined: nobody opens it'
  return view === 'download' ? `${mediaKindNames[item.kind]}: download only` : mediaKindNames[item.kind]
}

function clockOf({ clock }: EvidenceItem, now: Date): Pick<GalleryItem, 'clock'> {
  if (!clock) return {}
  const reading = clockState(clock, now)
  if (reading.state === 'met') return { clock: { state: 'met', words: 'Looked at' } }
  const words = badgeWords(reading, now)
  return {
    clock: { state: reading.state, ...(words && { words: `Look: ${words.replace(/^[DW]/, c => c.toLowerCase())}` }) },
  }
}

/** Scanned or not, and whether the original is kept. */
export function tagsOf(item: EvidenceItem): GalleryTag[] {
  const scanned = scanWords(item)
  const bad = scanned === 'Quarantined'
  return [
    {
      words: scanned,
      icon: bad ? 'alert' : scanned === 'Not scanned' ? 'half' : 'tick',
      ...(bad && { tone: 'solid' as const }),
    },
    item.isOriginalKept ? { words: 'Original kept', icon: 'lock' } : { words: 'Clean copy only', icon: 'shield' },
  ]
}

function factsOf({ records: { made, disclosure, consent }, ...item }: EvidenceItem) {
  return [
    { term: 'Given', answer: giverWords(item) },
    { term: 'Made', answer: made?.words ?? 'Not recorded' },
    { term: 'Received', answer: shortDateTime(item.receivedAt) },
    { term: 'May be shown', answer: disclosure?.answer ? disclosureNames[disclosure.answer] : 'Not recorded' },
    { term: 'Consent', answer: consent?.answer ? consentNames[consent.answer] : 'Not asked yet' },
    { term: 'Owner', answer: item.owner ?? 'Nobody: tell the duty manager' },
  ]
}
