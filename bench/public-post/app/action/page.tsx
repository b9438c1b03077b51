import { redirect } from 'next/navigation'
import { connection } from 'next/server'

async function keep(form: FormData) {
  'use server'
  redirect(`/action?length=${String(form.get('what')).length}`)
}

/** One question whose form posts to a server action. */
export default async function ActionPage() {
  await connection()
  return (
    <form action={keep}>
      <label>
        What happened? <textarea name="what" />
      </label>
      <button type="submit">Continue</button>
    </form>
  )
}
