'use client'
import { useEffect, useRef, useState } from 'react'

type Points = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The points so far, as the boxes are ticked. Without scripts the case says them once the assessment is recorded. */
export function RunningTotal({ points }: { points: Points }) {
  const here = useRef<HTMLParagraphElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => {
    const form = here.current?.closest('form')
    if (!form) return
    const count = () => setWords(totalWords(points, new FormData(form)))
    count()
    form.addEventListener('change', count)
    return () => form.removeEventListener('change', count)
  }, [points])
  return (
    <p ref={here} className="meta" role="status">
      {words}
    </p>
  )
}

/** "14 of 41 points, 9 of 12 answered" */
export function totalWords(points: Points, form: FormData): string {
  const names = Object.keys(points)
  const answered = names.flatMap(name => points[name]?.[String(form.get(name) ?? '')] ?? [])
  const sum = answered.reduce((total, score) => total + score, 0)
  return `${sum} of 41 points, ${answered.length} of ${names.length} answered`
}
