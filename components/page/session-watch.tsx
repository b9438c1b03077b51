'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { TypedField } from '@/lib/access/kept-typing'
import type { Left } from '@/lib/access/session-life'
import { Button } from './button'
import { kept, throwAway } from './kept-typing'
import { type Stage, type Watch, watchSession } from './session-watching'
import { putBack } from './typed-text'

/**
 * Says five minutes before that a session will be over, and keeps what was typed for the person who typed it. It stands
 * apart from the page and takes no focus; it is said aloud, and the tabulator finds it last.
 */
export function SessionWatch({ left: { idle, whole } }: { left: Left }) {
  const [stage, setStage] = useState<Stage>('quiet')
  const watch = useRef<Watch>(undefined)
  useEffect(() => {
    watch.current = watchSession(setStage)
    return watch.current.stop
  }, [])
  useEffect(() => watch.current?.learn({ idle, whole }), [idle, whole])
  return (
    <aside className="session-watch" aria-label="Your session">
      <div role="status">{stage !== 'quiet' && <p>{words[stage]}</p>}</div>
      {stage === 'idle' && (
        <Button type="button" onClick={() => watch.current?.stay()}>
          Stay signed in
        </Button>
      )}
      <KeptTyping key={usePathname()} />
    </aside>
  )
}

const words = {
  idle: 'You will be signed out in 5 minutes, because nothing was done here. What you typed is kept for you.',
  whole:
    'You will be signed out in 5 minutes: it is twelve hours since you signed in. What you typed is kept for you until you sign in again.',
}

/** What somebody had typed on this page when their session ended: theirs to put back, and nobody else’s to see. */
function KeptTyping() {
  const [fields, setFields] = useState<TypedField[]>()
  const [homeless, setHomeless] = useState<TypedField[]>([])
  useEffect(() => {
    void kept().then(setFields)
  }, [])
  const finish = (left: TypedField[]) => {
    setHomeless(left)
    setFields(undefined)
    throwAway()
  }
  return (
    <>
      <div role="status">
        {fields && <p>What you had typed here is still kept.</p>}
        {homeless.length > 0 && <p>This has no place on the page any more. Copy what you need:</p>}
      </div>
      {homeless.map(({ form, name, label, text }) => (
        <p key={`${form} ${name}`}>
          {label}: <span className="written">{text}</span>
        </p>
      ))}
      {fields && (
        <div className="actions">
          <Button type="button" onClick={() => finish(putBack(fields))}>
            Put it back
          </Button>
          <Button type="button" quiet onClick={() => finish([])}>
            Throw it away
          </Button>
        </div>
      )}
      {homeless.length > 0 && (
        <Button type="button" quiet onClick={() => setHomeless([])}>
          Done
        </Button>
      )}
    </>
  )
}
