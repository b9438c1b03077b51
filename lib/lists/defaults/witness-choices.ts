import type { WitnessChoice } from '@/lib/support/witness'
import type { ListItem } from '../list'

/** The ways to help as a witness (domain §4.1), with what must be explained before anybody signs, at their reading age. */
export type WitnessChoiceItem = ListItem & { code: WitnessChoice; explain: string }

export const witnessChoiceItems: WitnessChoiceItem[] = [
  {
    code: 'open',
    words: 'Under their own name',
    explain:
      'You say what you saw and sign it. The other side will see your name and what you said. A court gives this the most weight. You may be asked to come to court, and we help you with that.',
  },
  {
    code: 'hearsay',
    words: 'An officer tells it for them',
    explain:
      'You tell an officer, and the officer tells the court. Your name is not given unless a judge asks for it. A court decides how much weight it has, and often gives it less.',
  },
  {
    code: 'anonymous_exhibit',
    words: 'A statement without a name',
    explain:
      'We write down what you saw and leave out your name. What you say can still show who you are, if only you could have seen it. The other side can challenge it, and a court may give it less weight.',
  },
  {
    code: 'professional_witness',
    words: 'A professional witness watches instead',
    explain:
      'You sign nothing. Somebody who does this as their work watches or listens and tells the court what they saw.',
  },
  {
    code: 'not_now',
    words: 'Not now',
    explain: 'You do not have to help as a witness. You can still have support, and you can change your mind.',
  },
]
