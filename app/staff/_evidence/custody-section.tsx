import type { ReactNode } from 'react'
import { Panel } from '@/components/page/panel'
import { dateTimeWords } from '@/lib/clock/format'
import { bytesWords, consentNames, disclosureNames, giverWords, scanWords } from '@/lib/evidence/custody'
import type { EvidenceRecordKind } from '@/lib/evidence/evidence'
import type { ItemFile } from '@/lib/evidence/item'

/** The chain of custody: what is known of an item, and what happened to it, oldest first. */
export function CustodySection({ file }: { file: ItemFile }) {
  return (
    <Panel title="Custody" id="custody">
      <dl className="facts">
        {factsOf(file).map(([term, answer]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{answer}</dd>
          </div>
        ))}
      </dl>
      <CustodyTable file={file} />
    </Panel>
  )
}

function factsOf({ item, view }: ItemFile): [string, ReactNode][] {
  const { made, disclosure, consent } = item.records
  return [
    ['Who gave it', giverWords(item)],
    ['When it was made', made?.words ?? 'Not recorded. The original may say so.'],
    ['Received', dateTimeWords(item.receivedAt)],
    ['May it be disclosed?', said(disclosure, disclosureNames) ?? 'Not recorded: do not show it to anybody'],
    ['Consent', said(consent, consentNames) ?? 'Not asked yet'],
    ['Owner', item.owner ?? 'Nobody: tell the duty manager'],
    ['Scan', scanWords(item)],
    ['Original', originalWords(item)],
    ...(item.sha256 ? [hashRow(item.sha256)] : []),
    ...(view === 'download' || view === 'quarantined' ? [] : [cleanRow]),
  ]
}

const cleanRow: [string, string] = ['Shown here', 'A clean copy, made on arrival without what the file says of itself']
const hashRow = (hash: Buffer): [string, ReactNode] => [
  'SHA-256 of the original',
  <span key="hash" className="hash">
    {hash.toString('hex')}
  </span>,
]

const originalWords = ({ isOriginalKept, originalBytes, mediaType }: ItemFile['item']) =>
  isOriginalKept ? `Kept, sealed. ${bytesWords(originalBytes ?? 0)}, ${mediaType}` : 'Not kept: they did not agree'

type Said = { answer: 'yes' | 'no' | 'ask_first' | null; words: string | null } | undefined

function said(record: Said, names: Record<'yes' | 'no' | 'ask_first', string>): string | undefined {
  if (!record) return undefined
  return [record.answer && names[record.answer], record.words].filter(Boolean).join('. ')
}

function CustodyTable({ file }: { file: ItemFile }) {
  return (
    <table className="queue">
      <caption>What happened to it, oldest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {linesOf(file).map(({ id, at, who, what }) => (
          <tr key={id}>
            <th scope="row">{dateTimeWords(at)}</th>
            <td data-label="Who">{who}</td>
            <td data-label="What" dir="auto">
              {what}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Line = { id: string; at: Date; who: string; what: string }

function linesOf({ item, history, openings }: ItemFile): Line[] {
  const received = {
    id: 'received',
    at: item.receivedAt,
    who: item.staffName ?? 'The reporter',
    what: giverWords(item),
  }
  const records = history.map(({ id, recordedAt, by, kind, answer, words }) => {
    const names = kind === 'consent' ? consentNames : disclosureNames
    return {
      id,
      at: recordedAt,
      who: by,
      what: [recordNames[kind], said({ answer, words }, names)].filter(Boolean).join(': '),
    }
  })
  const opened = openings.map(({ id, openedAt, by, copy, reason }) => ({
    ...{ id, at: openedAt, who: by },
    what: copy === 'original' ? `Opened the original: ${reason}` : (reason ?? 'Looked at the clean copy'),
  }))
  return [received, ...records, ...opened].sort((a, b) => a.at.getTime() - b.at.getTime())
}

const recordNames: Record<EvidenceRecordKind, string> = {
  caption: 'Caption',
  made: 'When it was made',
  disclosure: 'May it be disclosed',
  consent: 'Consent',
  looked: 'Looked at it, or dealt with it, elsewhere',
}
