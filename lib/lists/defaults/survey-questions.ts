import type { ListItem } from '../list'

/** What we ask after a case is closed (domain §3.11). Each is answered from 1 to 5. TP12 is another survey, and never this one. */
export const surveyQuestionItems: ListItem[] = [
  { code: 'in_time', words: 'Did we get in touch when we said we would?' },
  { code: 'informed', words: 'Did we keep you up to date?' },
  { code: 'reachable', words: 'Could you reach us when you needed to?' },
  { code: 'supported', words: 'Did we offer you help that you could use?' },
  { code: 'taken_seriously', words: 'Did we treat you fairly and take it seriously?' },
  { code: 'satisfied', words: 'How happy are you with how it ended?' },
]
