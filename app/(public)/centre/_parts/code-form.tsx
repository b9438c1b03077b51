import { TextInput } from '@/components/form/text-input'
import { Button } from '@/components/page/button'
import type { en } from '@/lib/language/en'

type CodeFormProps = {
  action: string
  words: Pick<ReturnType<typeof en.centre>, 'setUp' | 'wrong'>
  button: string
  wrong: boolean
  quiet?: boolean
}

/** One field for a centre's code. It is not kept by the browser, and never shown back. */
export function CodeForm({ action, words, button, wrong, quiet = false }: CodeFormProps) {
  return (
    <form method="post" encType="multipart/form-data" action={action} className="stack" autoComplete="off" noValidate>
      <TextInput
        name="code"
        label={words.setUp.label}
        hint={words.setUp.hint}
        error={wrong ? words.wrong : undefined}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="actions">
        <Button quiet={quiet}>{button}</Button>
      </div>
    </form>
  )
}
