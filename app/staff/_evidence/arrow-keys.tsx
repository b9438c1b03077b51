'use client'
import { useEffect } from 'react'

/**
 * Arrow keys as a second way, never the only one: in a gallery they move between the items' links, on an item's page they go
 * to the one before and the one after. They stay the browser's own wherever something is typed, chosen or played.
 */
export function ArrowKeys({ previous, next }: { previous?: string; next?: string }) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event, { ArrowLeft: previous, ArrowRight: next })
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [previous, next])
  return null
}

type Addresses = { ArrowLeft: string | undefined; ArrowRight: string | undefined }

function onKey(event: KeyboardEvent, addresses: Addresses) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
  if ((event.target as Element).closest?.('input, textarea, select, audio, video, summary, [tabindex="0"]')) return
  const address = addresses[event.key]
  if (address) return location.assign(address)
  if (step(event.key === 'ArrowRight' ? 1 : -1)) event.preventDefault()
}

/** Moves the focus to the link of the next item, from none to the first. */
function step(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('[data-arrow-keys] figcaption h2 a')]
  const at = links.findIndex(link => link.closest('figure')?.contains(document.activeElement))
  const to = links[at === -1 ? 0 : at + by]
  to?.focus()
  return to !== undefined
}
