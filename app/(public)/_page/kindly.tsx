import { Panel } from '@/components/page/panel'

/** What somebody should know before they go on, said kindly. */
export function Kindly({ id, words }: { id: string; words: { heading: string; lines: readonly string[] } }) {
  return (
    <Panel kind="safe" title={words.heading} id={id}>
      {words.lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </Panel>
  )
}
