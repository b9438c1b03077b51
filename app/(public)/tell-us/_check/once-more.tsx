import { TextInput } from '@/components/form/text-input'
import { Panel } from '@/components/page/panel'
import type { en } from '@/lib/language/en'
import { emptyField, type HeldBack } from '@/lib/reports/held-back'

type Props = { words: ReturnType<typeof en.check>; held: HeldBack | undefined }

/**
 * Instead of a puzzle: a field that a machine fills in and a person does not see. Where something filled it all the
 * same, such as a password manager, it is shown with its label, so that the person can empty it.
 */
export function OnceMore({ words: { onceMore, leaveEmpty }, held }: Props) {
  return (
    <>
      {held && (
        <div role="status">
          <Panel kind="notice" title={onceMore.heading} id="once-more" focusOnLoad>
            {onceMore.lines.map(line => (
              <p key={line}>{line}</p>
            ))}
            {held === 'filled' && <p>{onceMore.filled}</p>}
          </Panel>
        </div>
      )}
      {held === 'filled' ? <TextInput name={emptyField} label={leaveEmpty} /> : <Unseen label={leaveEmpty} />}
    </>
  )
}

/** Out of sight, of reach and of earshot; a browser without styles shows what it is. */
function Unseen({ label }: { label: string }) {
  return (
    <div className="hidden-text" aria-hidden="true">
      <label>
        {label} <input name={emptyField} type="text" tabIndex={-1} autoComplete="off" {...leftAlone} />
      </label>
    </div>
  )
}

/** What password managers read to pass a field by. */
const leftAlone = { 'data-1p-ignore': true, 'data-bwignore': true, 'data-lpignore': true, 'data-form-type': 'other' }
