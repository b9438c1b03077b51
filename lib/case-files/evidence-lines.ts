import { shortDateTime } from '@/lib/clock/format'
import { consentNames, disclosureNames, giverWords, mediaKindNames } from '@/lib/evidence/custody'
import { by, type Read, teller } from './read'
import { type EvidenceLine, passagesIn } from './record'

/** Every item of evidence with its hash, who gave it and which originals were opened (domain §3.7). Bytes are never in it. */
export function evidenceOf(read: Read): EvidenceLine[] {
  return read.file.evidence.map(item => ({
    id: `evidence/${item.id}`,
    what: mediaKindNames[item.kind],
    giver: giverWords(item),
    receivedAt: item.receivedAt,
    sha256: item.sha256 ? Buffer.from(item.sha256).toString('hex') : '',
    custody: custodyOf(read, item.id, item.records),
    passages: passagesIn(`evidence/${item.id}`, {
      ...{ Caption: item.records.caption?.words, 'When it was made': item.records.made?.words },
      ...{ 'May it be shown': item.records.disclosure?.words, 'What they agreed': item.records.consent?.words },
    }),
    of: whose(read, item.id),
  }))
}

type Records = Read['file']['evidence'][number]['records']

function custodyOf(read: Read, id: string, { disclosure, consent }: Records): string[] {
  const opened = read.extras.openings.filter(({ evidenceId }) => evidenceId === id)
  return [
    ...(disclosure?.answer ? [disclosureNames[disclosure.answer]] : []),
    ...(consent?.answer ? [consentNames[consent.answer]] : []),
    ...opened.map(({ staffId, openedAt }) => `Original opened by ${by(read, staffId)}, ${shortDateTime(openedAt)}`),
  ]
}

function whose(read: Read, id: string): string | null {
  const item = read.extras.evidence.find(one => one.id === id)
  return item?.personId ?? teller(read, item?.reportId)
}
