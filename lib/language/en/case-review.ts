/** What somebody is told of their right (domain §3.8): only what is true of them, and nothing of anybody else. */
export const caseReviewWords = (url: string | null): string[] => [
  'You may be able to ask for an ASB Case Review. The council, the police and others then look together at what was done, and what more can be done.',
  'You can ask yourself, or somebody you trust can ask for you if you agree. It costs nothing. It is not a complaint, and you can complain as well.',
  url ? `How to ask, from your council: ${url}` : 'Ask us how, or ask your council.',
]
