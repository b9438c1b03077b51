import { Button } from '@/components/page/button'
import type { en } from '@/lib/language/en'
import { visitMinutes } from '@/lib/messages/visit'

type Words = ReturnType<typeof en.mailbox>

const warnSeconds = (visitMinutes - 2) * 60

/** Said from the start, with the way to stay: no script is needed, and no word is lost. */
export function IdleNote({ words: { idle, stay } }: { words: Words }) {
  return (
    <div className="hint stack-s">
      <p>{idle.note}</p>
      <Button quiet name="move" value="stay" formNoValidate data-stay>
        {stay}
      </Button>
    </div>
  )
}

/** Appears two minutes before the end, by style alone; with scripts it is spoken too. */
export function IdleWarning({ words: { idle, stay } }: { words: Words }) {
  return (
    <>
      <div className="idle-warning" data-idle={warnSeconds} data-warning={idle.warning} data-stayed={idle.stayed}>
        <p>{idle.warning}</p>
        <Button quiet name="move" value="stay" formNoValidate data-stay>
          {stay}
        </Button>
      </div>
      <p className="hidden-text" role="status" data-idle-status />
    </>
  )
}
