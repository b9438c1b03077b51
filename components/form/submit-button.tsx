'use client'
import { useFormStatus } from 'react-dom'
import { Button } from '@/components/page/button'

/** Never greyed out to block. While it sends, the words say so, and a second press is the server's to ignore. */
export type SubmitButtonProps = { children: string; sending: string; name?: string; value?: string; quiet?: boolean }

export function SubmitButton({ children, sending, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <>
      <Button {...rest} aria-disabled={pending || undefined}>
        {children}
      </Button>
      <span role="status">{pending ? sending : ''}</span>
    </>
  )
}
