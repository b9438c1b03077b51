import { ClockBadge } from '@/components/case/clock-badge'
import { ButtonLink } from '@/components/page/button'
import { HiddenText } from '@/components/page/hidden-text'
import { SectionHeading } from '@/components/page/page-heading'
import { Tag } from '@/components/page/tag'
import { type Task, TaskList } from '@/components/page/task-list'
import { type ClockTimes, clockState, dueBy } from '@/lib/cases/clock-state'
import { badgeWords, dayAndTime } from '@/lib/cases/clock-words'
import { timeLeft } from '@/lib/triage/time-left'
import type { ContactTask, Today, TriageTask } from '@/lib/triage/today'
import { type Urgency, urgencyOf } from '@/lib/triage/urgency'
import { channelWords } from '@/lib/triage/words'

const sections: readonly { urgency: Urgency; title: string; note?: string }[] = [
  { urgency: 'first', title: 'First', note: 'In the order that keeps people safest' },
  { urgency: 'today', title: 'Later today' },
  { urgency: 'later', title: 'Coming up' },
]

export function TodaySections({ tasks, now }: { tasks: Today; now: Date }) {
  return sections.map(({ urgency, title, note }) => {
    const there = [
      ...tasks.triage.filter(task => urgencyOf(task, now) === urgency).map(task => triageTask(task, now)),
      ...tasks.contact.filter(task => urgencyOf(task, now) === urgency).map(task => contactTask(task, now)),
    ]
    if (there.length === 0) return null
    return (
      <section key={urgency} aria-labelledby={urgency}>
        <SectionHeading id={urgency} title={title}>
          {note && <p className="meta">{note}</p>}
        </SectionHeading>
        <TaskList tasks={there} />
      </section>
    )
  })
}

function triageTask(task: TriageTask, now: Date): Task {
  const href = `/staff/triage/${task.id}`
  return {
    id: task.id,
    ...byWhen(task, now),
    title: titles[task.safety ?? 'safe'],
    href,
    tags: (
      <>
        <Badge clock={task} now={now} what="Triage" />
        <Emergency severity={task.severity} />
      </>
    ),
    meta: (
      <>
        <span className="code">{task.reference}</span> · {channelWords[task.channel]},{' '}
        {dayAndTime(task.receivedAt, now)}
      </>
    ),
    action: (
      <ButtonLink href={href} quiet={task.severity !== 'A1'}>
        Triage<HiddenText> {task.reference}</HiddenText>
      </ButtonLink>
    ),
  }
}

const titles = {
  safe: 'Triage a report',
  in_danger: 'Triage a report: said they are in danger now',
  not_sure: 'Triage a report: not sure they are safe',
}

function contactTask(task: ContactTask, now: Date): Task {
  const href = `/staff/cases/${task.id}`
  return {
    id: task.clockId,
    ...byWhen(task, now),
    title: task.mine ? 'Make first contact' : 'First contact is not made yet',
    href,
    tags: (
      <>
        <Badge clock={task} now={now} what="First contact" />
        <Emergency severity={task.severity} />
      </>
    ),
    meta: (
      <>
        <span className="code">{task.reference}</span> · {whose(task)}
      </>
    ),
    safely: 'Look at what is safe for them before any contact.',
    action: (
      <ButtonLink href={href} quiet>
        Open case<HiddenText> {task.reference}</HiddenText>
      </ButtonLink>
    ),
  }
}

function whose({ mine, officerId }: ContactTask) {
  if (mine) return 'your case'
  return officerId ? 'a colleague’s case' : 'nobody has this case yet'
}

function byWhen(clock: ClockTimes, now: Date) {
  const due = dueBy(clock)
  return { when: `By ${dayAndTime(due, now)}`, whenNote: timeLeft(due, now) }
}

function Badge({ clock, now, what }: { clock: ClockTimes; now: Date; what: string }) {
  const reading = clockState(clock, now)
  const words = badgeWords(reading, now)
  if (reading.state === 'ended') return null
  return (
    <ClockBadge state={reading.state}>
      {words ? `${what}: ${words.charAt(0).toLowerCase()}${words.slice(1)}` : what}
    </ClockBadge>
  )
}

function Emergency({ severity }: { severity: 'A1' | 'A2' }) {
  return (
    severity === 'A1' && (
      <Tag tone="solid" icon="flag">
        A1 Emergency
      </Tag>
    )
  )
}
