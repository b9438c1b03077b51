import { Panel } from '@/components/page/panel'
import { promiseWords } from '@/lib/clock/format'
import type { CallScript } from '@/lib/notifications/call-script'

/** The words of a safe call, to read from the screen while it is made; or why not to call now. */
export function CallWords({ script }: { script: CallScript }) {
  if (script.verdict === 'later')
    return (
      <Panel kind="notice" icon="clock" title="Not now" id="script">
        <p>{`It is not one of their safe times. The next is ${promiseWords(script.at)}. Call then, not before.`}</p>
      </Panel>
    )
  if (script.verdict === 'refused')
    return (
      <Panel kind="notice" icon="shield" title="Do not call" id="script">
        <p>{script.reason}</p>
      </Panel>
    )
  return (
    <ol className="stack prose">
      {script.lines.map(({ when, spoken, todo }, i) => (
        <li key={when}>
          <Panel title={when} id={`line-${i + 1}`} stack>
            {spoken && (
              <p>
                Say: <q>{spoken}</q>
              </p>
            )}
            <p className="meta">{todo}</p>
          </Panel>
        </li>
      ))}
    </ol>
  )
}
