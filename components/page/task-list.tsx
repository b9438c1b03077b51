import type { ReactNode } from 'react'
import { Icon } from './icon'
import { Tags } from './tag'

/** By when, what, for whom, how safely: in the order that keeps people safest, which the caller decides. */
export type Task = {
  id: string
  when: string
  whenNote?: string
  title: string
  href: string
  tags?: ReactNode
  meta?: ReactNode
  safely?: string
  action?: ReactNode
}

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ol className="tasks">
      {tasks.map(task => (
        <TaskRow key={task.id} task={task} />
      ))}
    </ol>
  )
}

function TaskRow({ task }: { task: Task }) {
  return (
    <li>
      <div className="when">
        <strong>{task.when}</strong>
        {task.whenNote && <span className="meta">{task.whenNote}</span>}
      </div>
      <div className="stack-s">
        <h3>
          <a href={task.href}>{task.title}</a>
        </h3>
        {task.tags && <Tags>{task.tags}</Tags>}
        {task.meta && <p className="meta">{task.meta}</p>}
        {task.safely && (
          <p className="safe-line">
            <Icon name="shield" />
            <span>{task.safely}</span>
          </p>
        )}
      </div>
      {task.action && <div className="actions">{task.action}</div>}
    </li>
  )
}
