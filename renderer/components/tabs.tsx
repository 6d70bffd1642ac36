import { Tabs as BaseTabs } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import './tabs.css'

export interface Tab<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly content: ReactNode
}

export interface TabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly current: Id
  readonly onChange: (id: Id) => void
}

/** A few views of one thing; only the chosen one is drawn. */
export function Tabs<Id extends string>({ label, tabs, current, onChange }: TabsProps<Id>) {
  return (
    <BaseTabs className="tabs" value={current} onChange={id => onChange(id as Id)}>
      <BaseTabs.List aria-label={label}>
        {tabs.map(tab => (
          <BaseTabs.Tab key={tab.id} value={tab.id}>
            {tab.label}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map(tab => (
        <BaseTabs.Panel key={tab.id} value={tab.id} className="tabs-panel">
          {tab.id === current ? tab.content : null}
        </BaseTabs.Panel>
      ))}
    </BaseTabs>
  )
}
