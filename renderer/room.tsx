import './app/styles'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RoomPage } from '#renderer/screens/meeting/room-page'

const root = document.getElementById('root')
if (!root) throw new Error('room.html has no #root')
createRoot(root).render(
  <StrictMode>
    <RoomPage />
  </StrictMode>,
)
