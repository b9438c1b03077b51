import type { Landlord } from '@/lib/language/landlord'

/** /help: the organisations themselves are data, each with the date it was last checked. */
export function help(landlord: Landlord) {
  return {
    heading: 'Help and support',
    lead: 'You can talk to any of these. You do not need to tell us first, and you do not have to give your name.',
    lastChecked: (date: string) => `Checked on ${date}`,
    free: 'Free',
    sections: {
      now: 'In danger now',
      someone: 'Someone to talk to',
      hate: 'Help with abuse, bullying or hate',
      children: 'If you are under 18',
      practical: 'Safer at home',
      police: 'Police',
    },
    police: { name: 'Police, not urgent', detail: 'Call 101' },
    us: `You can also call us on ${landlord.phone}, ${landlord.hours}.`,
    none: `We are checking this list. Please call us on ${landlord.phone} and we will find someone for you.`,
  } as const
}
