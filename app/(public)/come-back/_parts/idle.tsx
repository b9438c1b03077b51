import { Button } from '@/components/page/button'
import type { en } from '@/lib/language/en'
import { visitMinutes } from '@/lib/messages/visit'

type Words = ReturnType<typeof en.mailbox>

const closeSeconds = visitMinutes * 60
const warnSeconds = closeSeconds - 2 * 60

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

/**
 * Appears two minutes before the end, by style alone, and covers the page at the end; with scripts it is spoken too, and
 * the page closes itself.
 */
export function IdleWarning({ words: { idle, stay, links } }: { words: Words }) {
  const seconds = { 'data-idle': warnSeconds, 'data-closes': closeSeconds }
  return (
    <>
      <div className="idle-warning" {...seconds} data-warning={idle.warning} data-stayed={idle.stayed}>
        <p>{idle.warning}</p>
        <Button quiet name="move" value="stay" formNoValidate data-stay>
          {stay}
        </Button>
      </div>
      <div className="idle-over">
        <p>{idle.over}</p>
        <Button name="move" value="close" formNoValidate>
          {idle.open}
        </Button>
        <a href="/leave" rel="nofollow" data-exit>
          {links.close}
        </a>
      </div>
      <p className="hidden-text" role="status" data-idle-status />
    </>
  )
}
