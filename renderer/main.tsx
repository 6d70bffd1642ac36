import './app/styles'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#renderer/app/app'
import { ErrorBoundary } from '#renderer/app/error-boundary'
import { reportWindowErrors } from '#renderer/commands/report-window-errors'

reportWindowErrors()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
)
