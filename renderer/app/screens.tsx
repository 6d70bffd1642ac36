import {
  ClipboardCheckmarkIcon,
  FilesIcon,
  GavelIcon,
  HouseIcon,
  InboxIcon,
  NumberListIcon,
  PersonGroupIcon,
  PieChartIcon,
  TasklistIcon,
} from '@navikt/aksel-icons'
import type { ComponentType } from 'react'
import { AllocationScreen } from '#renderer/screens/allocation/allocation-screen'
import { ApplicationsScreen } from '#renderer/screens/applications/applications-screen'
import { DecisionsScreen } from '#renderer/screens/decisions/decisions-screen'
import { DocumentsScreen } from '#renderer/screens/documents/documents-screen'
import { MeetingScreen } from '#renderer/screens/meeting/meeting-screen'
import { SchemesScreen } from '#renderer/screens/schemes/schemes-screen'
import { ScoringScreen } from '#renderer/screens/scoring/scoring-screen'
import { ScreeningScreen } from '#renderer/screens/screening/screening-screen'
import { StartScreen } from '#renderer/screens/start/start-screen'
import type { ScreenId } from '#renderer/stores/navigation-store'
import type { MenuCommandId } from '#shared/ipc/menu-commands'

export interface Screen {
  readonly id: ScreenId
  readonly name: string
  readonly command: MenuCommandId
  readonly symbol: ComponentType<{ 'aria-hidden'?: boolean }>
  /** Drawn only while a round is open, unless it needs none. */
  readonly content: ComponentType
  readonly needsNoRound?: true
  /** There for a member with the member's own file; the rest is the secretariat's work. */
  readonly forMembers?: true
}

/** Every screen, in the order of the work: its name in the navigation, its menu entry and what it shows. */
export const screens: readonly Screen[] = [
  {
    id: 'start',
    forMembers: true,
    name: 'Start',
    command: 'view:start',
    symbol: HouseIcon,
    content: StartScreen,
    needsNoRound: true,
  },
  {
    id: 'schemes',
    name: 'Ordninger',
    command: 'file:schemes',
    symbol: TasklistIcon,
    content: SchemesScreen,
    needsNoRound: true,
  },
  {
    id: 'applications',
    forMembers: true,
    name: 'Søknader',
    command: 'view:applications',
    symbol: InboxIcon,
    content: ApplicationsScreen,
  },
  {
    id: 'screening',
    name: 'Formalkontroll',
    command: 'view:screening',
    symbol: ClipboardCheckmarkIcon,
    content: ScreeningScreen,
  },
  {
    id: 'scoring',
    forMembers: true,
    name: 'Poeng',
    command: 'view:scoring',
    symbol: NumberListIcon,
    content: ScoringScreen,
  },
  { id: 'meeting', name: 'Møte', command: 'view:meeting', symbol: PersonGroupIcon, content: MeetingScreen },
  {
    id: 'allocation',
    name: 'Fordeling',
    command: 'view:allocation',
    symbol: PieChartIcon,
    content: AllocationScreen,
  },
  { id: 'decisions', name: 'Vedtak', command: 'view:decisions', symbol: GavelIcon, content: DecisionsScreen },
  {
    id: 'documents',
    name: 'Dokumenter',
    command: 'view:documents',
    symbol: FilesIcon,
    content: DocumentsScreen,
  },
]
