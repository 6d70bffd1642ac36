import { Component, type ReactNode } from 'react'
import { reportWindowError } from '#renderer/commands/report-window-errors'
import { Button } from '#renderer/components/button'
import { EmptyState } from '#renderer/components/empty-state'

interface Props {
  readonly children: ReactNode
}

/** What is shown where a part of the screen could not be drawn. What is on disk is untouched. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(reason: unknown) {
    reportWindowError(reason)
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <EmptyState
        title="Denne delen kunne ikke vises"
        action={<Button onClick={() => this.setState({ failed: false })}>Prøv igjen</Button>}
      >
        Alt som er lagret, er trygt. Feilen er skrevet til loggfilen på denne maskinen. Hjelper det ikke å
        prøve igjen, lukk programmet og åpne det på nytt.
      </EmptyState>
    )
  }
}
