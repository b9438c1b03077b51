'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_session/staff-action'
import { endFeed, makeFeed } from '@/lib/calendar/commands'
import type { FormState } from '@/lib/forms/submit'

export type FeedState = FormState & { token?: string | undefined }

/** Answers with the page itself, never a redirect: a secret must not stand in the page's address, nor come back by a reload. */
export async function makeFeedAction(_previous: FeedState, form: FormData): Promise<FeedState> {
  let token: string | undefined
  const state = await staffAction(z.object({}), form, async actor => {
    token = await makeFeed(actor)
  })
  refresh()
  return { ...state, token }
}

export async function endFeedAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(z.object({}), form, endFeed)
  refresh()
  return state
}
