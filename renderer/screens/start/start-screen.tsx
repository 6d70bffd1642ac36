import { EyeIcon, FilePlusIcon, FolderIcon, TasklistIcon } from '@navikt/aksel-icons'
import { type ComponentType, useState } from 'react'
import { commands } from '#renderer/commands/commands'
import { useWorkStore } from '#renderer/stores/work-store'
import type { MenuCommandId } from '#shared/ipc/menu-commands'
import { RecentRounds } from './recent-rounds'
import './start.css'

interface Way {
  readonly command: MenuCommandId
  readonly symbol: ComponentType<{ 'aria-hidden'?: boolean }>
  readonly name: string
  readonly text: string
}

const ways: readonly Way[] = [
  {
    command: 'file:new-round',
    symbol: FilePlusIcon,
    name: 'Ny runde…',
    text: 'Velg ordning og ramme, og importer søknadene.',
  },
  {
    command: 'file:open',
    symbol: FolderIcon,
    name: 'Åpne fil…',
    text: 'En .tildeling-fil fra en kollega eller en kopi.',
  },
  {
    command: 'file:open-example',
    symbol: EyeIcon,
    name: 'Åpne eksempelrunden',
    text: 'Oppdiktede søknader og poeng å prøve programmet på.',
  },
  {
    command: 'file:schemes',
    symbol: TasklistIcon,
    name: 'Ordninger…',
    text: 'Les ordningene, eller kopier en og lag din egen.',
  },
]

/** The way in: begin a round, open one, or look at the example. */
export function StartScreen() {
  const working = useWorkStore(store => store.progress !== null)
  const [running, setRunning] = useState<MenuCommandId | null>(null)

  async function run(command: MenuCommandId) {
    setRunning(command)
    await commands.run(command)
    setRunning(null)
  }

  return (
    <div className="screen start">
      <div className="start-inner">
        <header>
          <h1>Tildeling</h1>
          <p className="muted">
            Fra søknad til vedtaksbrev: les inn søknadene, kontroller dem, gi poeng, fordel rammen, vedta og
            skriv ut. Alt skjer på denne maskinen.
          </p>
        </header>
        <ul className="start-ways" aria-label="Kom i gang">
          {ways.map(({ command, symbol: Picture, name, text }) => (
            <li key={command}>
              <button
                type="button"
                className="start-way"
                disabled={working || running !== null}
                aria-busy={running === command}
                onClick={() => void run(command)}
              >
                <Picture aria-hidden />
                <span>
                  <span className="start-way-name">{name}</span>
                  <span className="start-way-text">
                    {running === 'file:open-example' && command === running
                      ? 'Lages nå. Det tar noen sekunder …'
                      : text}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <RecentRounds />
      </div>
    </div>
  )
}
