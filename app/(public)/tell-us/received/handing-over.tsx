import { Button } from '@/components/page/button'
import { Panel } from '@/components/page/panel'
import type { Handover, HandoverMove } from '@/lib/centres/handover'
import { en } from '@/lib/language/en'

const words = en.handover

/** The device goes to the person whose report it is. Whoever helped has seen no receipt, and sees none on this page. */
export function HandingOver({ handover }: { handover: Handover | undefined }) {
  if (handover?.state !== 'waiting') {
    return (
      <Panel kind="sunk" title={words.heading} id="handover">
        <p>{words.over}</p>
      </Panel>
    )
  }
  return (
    <Panel kind="safe" title={words.heading} id="handover">
      <ol className="numbered">
        {words.lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p>{words.honest}</p>
      <div className="actions no-print">
        <HandoverButton move="show" label={words.show} />
        <HandoverButton move="none" label={words.none} quiet />
      </div>
    </Panel>
  )
}

type HandoverButtonProps = { move: HandoverMove; label: string; quiet?: boolean }

export function HandoverButton({ move, label, quiet = false }: HandoverButtonProps) {
  return (
    <form method="post" encType="multipart/form-data" action="/tell-us/received/handover">
      <Button quiet={quiet} name="move" value={move}>
        {label}
      </Button>
    </form>
  )
}
