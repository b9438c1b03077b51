'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const often = 3_000
/** A page that asks by itself must not keep a session alive that its owner has left. */
const longest = 120_000

/**
 * Asks for the page again while it is shown, in place: a page that loads itself anew takes readers of screens back to its
 * top each time. Without scripts the link does it.
 */
export function LookAgain({ href }: { href: string }) {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), often)
    const end = setTimeout(() => clearInterval(timer), longest)
    return () => {
      clearInterval(timer)
      clearTimeout(end)
    }
  }, [router])
  return <a href={href}>Look again</a>
}
