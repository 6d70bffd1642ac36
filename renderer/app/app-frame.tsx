import type { ReactNode } from 'react'
import { NoticeRegion } from '#renderer/components/notice-region'
import type { ScreenId } from '#renderer/stores/navigation-store'
import { dismissNotice, useNoticeStore } from '#renderer/stores/notice-store'
import { StepNavigation, type StepState } from './step-navigation'
import { TopBar, type TopBarProps } from './top-bar'
import { WorkProgress } from './work-progress'
import './app-frame.css'

export interface AppFrameProps {
  readonly current: ScreenId
  readonly onGoTo: (screen: ScreenId) => void
  /** Counts and status beside the steps; a step that is left out shows its name alone. */
  readonly steps?: Readonly<Partial<Record<ScreenId, StepState>>>
  readonly round?: TopBarProps
  readonly children: ReactNode
}

/** What stands around every screen: the round above, the steps of the work to the left, messages below. */
export function AppFrame({ current, onGoTo, steps = {}, round, children }: AppFrameProps) {
  const notices = useNoticeStore(state => state.notices)
  return (
    <div className="app-frame">
      <TopBar {...round} />
      <StepNavigation current={current} onGoTo={onGoTo} steps={steps} />
      <main className="app-content">{children}</main>
      <WorkProgress />
      <NoticeRegion notices={notices} onDismiss={dismissNotice} />
    </div>
  )
}
