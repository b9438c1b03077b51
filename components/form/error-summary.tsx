'use client'
import { useEffect, useRef } from 'react'
import { Icon } from '@/components/page/icon'

export type ErrorLine = { href: string; message: string }

/**
 * Headed by help, focused when it appears: by `autofocus` without scripts, by public/exit.js before React is there,
 * by the effect afterwards. `attempt` is anything that changes with each attempt (an action's state, `submitCount`).
 */
export type ErrorSummaryProps = { title: string; errors: readonly ErrorLine[]; attempt?: unknown; titlePrefix?: string }

export function ErrorSummary({ title, errors, attempt, titlePrefix }: ErrorSummaryProps) {
  const section = useRef<HTMLElement>(null)
  const answered = useRef<unknown>(notYet)
  useEffect(() => {
    if (answered.current === attempt) return
    answered.current = attempt
    section.current?.focus()
    if (titlePrefix && !document.title.startsWith(titlePrefix)) document.title = `${titlePrefix} ${document.title}`
  })
  return (
    <section
      ref={section}
      className="error-summary"
      role="alert"
      aria-labelledby="error-title"
      tabIndex={-1}
      data-focus-on-load
      {...focusedWithoutScripts}
    >
      <h2 id="error-title">
        <Icon name="alert" />
        {title}
      </h2>
      <ul>
        {errors.map(error => (
          <li key={error.href + error.message}>
            <a href={error.href}>{error.message}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const notYet = Symbol('not focused yet')
const focusedWithoutScripts = { autoFocus: true }
