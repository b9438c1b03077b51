'use client'
import { Panel } from '@/components/page/panel'
import { AnyOf } from './asked'

export function Wishes() {
  return (
    <Panel title="What they want" id="wants" stack>
      <AnyOf name="wishes" />
    </Panel>
  )
}
