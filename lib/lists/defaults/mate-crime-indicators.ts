import type { ListItem } from '../list'

/** Signs of mate crime (domain §2.6): an aid to look closer, never a score. */
export const mateCrimeIndicatorItems: ListItem[] = [
  { code: 'new_friends_staying', words: 'New “friends” are always there or stay over' },
  { code: 'answers_for_them', words: 'Somebody answers the door or phone for them' },
  { code: 'money_gone', words: 'Money is gone soon after benefit day, rent or bills unpaid, they shop for others' },
  { code: 'card_used', words: 'Phone, credit or card used by others' },
  { code: 'things_missing', words: 'Things are missing or “lent”' },
  { code: 'charged_for_favours', words: 'They are charged for lifts or favours' },
  { code: 'food_eaten', words: 'Their food is eaten and they have none' },
  { code: 'name_calling_as_joke', words: 'Name-calling “as a joke”' },
  { code: 'home_used', words: 'Their home is used for parties or drugs, strangers come and go' },
  { code: 'losing_touch', words: 'They lose touch with family or support, and drop what they used to do' },
  { code: 'changes', words: 'Mood, weight or care for themselves has changed, or there are injuries nobody explains' },
  { code: 'only_friend', words: 'They say “he’s my only friend”, defend them, or are scared of losing them' },
  { code: 'asked_for_acts', words: 'They are asked to do illegal or sexual things' },
  { code: 'present_at_appointments', words: 'The friend is there at every appointment' },
]
