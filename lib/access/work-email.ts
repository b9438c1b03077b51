import { z } from 'zod'
import { cleanLine } from '@/lib/reports/schema/text'

/** An address somebody signs in with, as typed, without what no address holds. */
export const workEmail = z
  .string('Enter your work email')
  .transform(cleanLine)
  .pipe(z.string().min(1, 'Enter your work email').max(254, 'That email is too long'))
