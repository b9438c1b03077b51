import { headers } from 'next/headers'
import { deviceOf } from '@/lib/access/device'

/** The browser and the system of this request in two words. */
export const device = async (): Promise<string | undefined> => deviceOf((await headers()).get('user-agent'))
