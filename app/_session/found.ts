import { notFound } from 'next/navigation'
import { Refusal } from '@/lib/errors'

/** Not there and not yours are the same page (rule 3). */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') notFound()
    throw error
  }
}
