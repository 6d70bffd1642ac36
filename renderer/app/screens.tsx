import {
  ClipboardCheckmarkIcon,
  FilesIcon,
  GavelIcon,
  HouseIcon,
  InboxIcon,
  NumberListIcon,
  PieChartIcon,
} from '@navikt/aksel-icons'
import type { ComponentType } from 'react'
import type { ScreenId } from '#renderer/stores/navigation-store'
import type { MenuCommandId } from '#shared/ipc/menu-commands'
import { NoRound } from './no-round'

export interface Screen {
  readonly id: ScreenId
  readonly name: string
  readonly command: MenuCommandId
  readonly symbol: ComponentType<{ 'aria-hidden'?: boolean }>
  readonly content: ComponentType
}

/** Every screen, in the order of the work: its name in the navigation, its menu entry and what it shows. */
export const screens: readonly Screen[] = [
  { id: 'start', name: 'Start', command: 'view:start', symbol: HouseIcon, content: NoRound },
  {
    id: 'applications',
    name: 'Søknader',
    command: 'view:applications',
    symbol: InboxIcon,
    content: NoRound,
  },
  {
    id: 'screening',
    name: 'Formalkontroll',
    command: 'view:screening',
    symbol: ClipboardCheckmarkIcon,
    content: NoRound,
  },
  { id: 'scoring', name: 'Poeng', command: 'view:scoring', symbol: NumberListIcon, content: NoRound },
  {
    id: 'allocation',
    name: 'Fordeling',
    command: 'view:allocation',
    symbol: PieChartIcon,
    content: NoRound,
  },
  { id: 'decisions', name: 'Vedtak', command: 'view:decisions', symbol: GavelIcon, content: NoRound },
  { id: 'documents', name: 'Dokumenter', command: 'view:documents', symbol: FilesIcon, content: NoRound },
]
