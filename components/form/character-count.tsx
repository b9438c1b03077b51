'use client'
import { useEffect, useState } from 'react'

/** `{n}` stands for the number. */
export type CountWords = { left: string; over: string }
export type CharacterCountProps = { forId: string; maxLength: number; words: CountWords }

/**
 * Silent until nine tenths are used: most people write far less, and a counter reads like a test. Public pages bring
 * public/count.js in its place, which finds here what it needs.
 */
export function CharacterCount({ forId, maxLength, words }: CharacterCountProps) {
  const [length, setLength] = useState(0)
  useEffect(() => {
    const area = document.getElementById(forId)
    if (!(area instanceof HTMLTextAreaElement)) return
    const measure = () => setLength(area.value.length)
    measure()
    area.addEventListener('input', measure)
    return () => area.removeEventListener('input', measure)
  }, [forId])
  return (
    <p
      className="count"
      role="status"
      data-count-of={forId}
      data-most={maxLength}
      data-left={words.left}
      data-over={words.over}
    >
      {countText(length, maxLength, words)}
    </p>
  )
}

export function countText(length: number, maxLength: number, words: CountWords) {
  if (length > maxLength) return words.over.replace('{n}', String(length - maxLength))
  return length >= maxLength * 0.9 ? words.left.replace('{n}', String(maxLength - length)) : ''
}
