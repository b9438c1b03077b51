'use client'
import { useEffect, useRef, useState } from 'react'

/** Ctrl and Enter, or ⌘ and Enter, send the form this stands in. The button does the same for everybody else. */
export function SendWithKeys() {
  const here = useRef<HTMLParagraphElement>(null)
  const [works, setWorks] = useState(false)
  useEffect(() => {
    setWorks(true)
    const form = here.current?.closest('form')
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      form?.requestSubmit()
    }
    form?.addEventListener('keydown', onKey)
    return () => form?.removeEventListener('keydown', onKey)
  }, [])
  return (
    <p ref={here} className="meta with-keyboard">
      {works && 'Ctrl and Enter together record the call.'}
    </p>
  )
}
