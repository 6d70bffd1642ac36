/** The top-level menus, in the order they stand in the menu bar. */
export const menus = [
  { id: 'file', label: '&Fil' },
  { id: 'edit', label: '&Rediger' },
  { id: 'view', label: '&Vis' },
  { id: 'meeting', label: '&Møte' },
  { id: 'help', label: '&Hjelp' },
] as const

export type MenuId = (typeof menus)[number]['id']

/** What the shell can do by itself, without asking the window: text editing, zoom, full screen, quit. */
export type ShellRole =
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'togglefullscreen'
  | 'quit'

interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly menu: MenuId
  /** Written as Electron writes accelerators; left out where the entry has none. */
  readonly accelerator?: string
  /** `always`: usable from the start. `registered`: only while the window says that it can run it. */
  readonly when: 'always' | 'registered'
  /** A line above the entry in the menu. */
  readonly startsGroup?: true
  readonly role?: ShellRole
}

const list = [
  { id: 'file:new-round', label: 'Ny runde…', menu: 'file', accelerator: 'CmdOrCtrl+N', when: 'registered' },
  { id: 'file:open', label: 'Åpne…', menu: 'file', accelerator: 'CmdOrCtrl+O', when: 'registered' },
  {
    id: 'file:open-example',
    label: 'Åpne eksempelrunden',
    menu: 'file',
    accelerator: 'CmdOrCtrl+Shift+E',
    when: 'registered',
  },
  { id: 'file:schemes', label: 'Ordninger…', menu: 'file', when: 'registered', startsGroup: true },
  {
    id: 'file:import',
    label: 'Importer søknader…',
    menu: 'file',
    accelerator: 'CmdOrCtrl+I',
    when: 'registered',
    startsGroup: true,
  },
  { id: 'file:import-reports', label: 'Importrapporter…', menu: 'file', when: 'registered' },
  { id: 'file:label-mappings', label: 'Koblede felt…', menu: 'file', when: 'registered' },
  {
    id: 'file:bundle',
    label: 'Lag filer til medlemmene…',
    menu: 'file',
    when: 'registered',
    startsGroup: true,
  },
  {
    id: 'file:receive',
    label: 'Ta imot filer fra medlemmer…',
    menu: 'file',
    when: 'registered',
  },
  { id: 'file:conflicts', label: 'Konflikter…', menu: 'file', when: 'registered' },
  { id: 'file:hand-in', label: 'Lever…', menu: 'file', when: 'registered' },
  {
    id: 'file:save-copy',
    label: 'Lagre kopi som…',
    menu: 'file',
    accelerator: 'CmdOrCtrl+Shift+S',
    when: 'registered',
  },
  {
    id: 'file:close-round',
    label: 'Lukk runden',
    menu: 'file',
    accelerator: 'CmdOrCtrl+W',
    when: 'registered',
  },
  {
    id: 'file:quit',
    label: 'Avslutt',
    menu: 'file',
    accelerator: 'CmdOrCtrl+Q',
    when: 'always',
    startsGroup: true,
    role: 'quit',
  },
  // Undo and redo stay usable: inside a text field they belong to the text, elsewhere to the round.
  { id: 'edit:undo', label: 'Angre', menu: 'edit', accelerator: 'CmdOrCtrl+Z', when: 'always' },
  { id: 'edit:redo', label: 'Gjør om', menu: 'edit', accelerator: 'CmdOrCtrl+Shift+Z', when: 'always' },
  {
    id: 'edit:cut',
    label: 'Klipp ut',
    menu: 'edit',
    accelerator: 'CmdOrCtrl+X',
    when: 'always',
    startsGroup: true,
    role: 'cut',
  },
  {
    id: 'edit:copy',
    label: 'Kopier',
    menu: 'edit',
    accelerator: 'CmdOrCtrl+C',
    when: 'always',
    role: 'copy',
  },
  {
    id: 'edit:paste',
    label: 'Lim inn',
    menu: 'edit',
    accelerator: 'CmdOrCtrl+V',
    when: 'always',
    role: 'paste',
  },
  {
    id: 'edit:select-all',
    label: 'Merk alt',
    menu: 'edit',
    accelerator: 'CmdOrCtrl+A',
    when: 'always',
    role: 'selectAll',
  },
  {
    id: 'edit:find',
    label: 'Søk i listen',
    menu: 'edit',
    accelerator: 'CmdOrCtrl+F',
    when: 'registered',
    startsGroup: true,
  },
  {
    id: 'edit:search-all',
    label: 'Søk i søknadene…',
    menu: 'edit',
    accelerator: 'CmdOrCtrl+Shift+F',
    when: 'registered',
  },
  { id: 'view:start', label: 'Start', menu: 'view', accelerator: 'Alt+Home', when: 'registered' },
  {
    id: 'view:applications',
    label: 'Søknader',
    menu: 'view',
    accelerator: 'CmdOrCtrl+1',
    when: 'registered',
  },
  {
    id: 'view:screening',
    label: 'Formalkontroll',
    menu: 'view',
    accelerator: 'CmdOrCtrl+2',
    when: 'registered',
  },
  { id: 'view:scoring', label: 'Poeng', menu: 'view', accelerator: 'CmdOrCtrl+3', when: 'registered' },
  { id: 'view:meeting', label: 'Møte', menu: 'view', accelerator: 'CmdOrCtrl+4', when: 'registered' },
  { id: 'view:allocation', label: 'Fordeling', menu: 'view', accelerator: 'CmdOrCtrl+5', when: 'registered' },
  { id: 'view:decisions', label: 'Vedtak', menu: 'view', accelerator: 'CmdOrCtrl+6', when: 'registered' },
  { id: 'view:documents', label: 'Dokumenter', menu: 'view', accelerator: 'CmdOrCtrl+7', when: 'registered' },
  {
    id: 'view:zoom-in',
    label: 'Forstørr',
    menu: 'view',
    accelerator: 'CmdOrCtrl+Plus',
    when: 'always',
    startsGroup: true,
    role: 'zoomIn',
  },
  {
    id: 'view:zoom-out',
    label: 'Forminsk',
    menu: 'view',
    accelerator: 'CmdOrCtrl+-',
    when: 'always',
    role: 'zoomOut',
  },
  {
    id: 'view:zoom-reset',
    label: 'Normal størrelse',
    menu: 'view',
    accelerator: 'CmdOrCtrl+0',
    when: 'always',
    role: 'resetZoom',
  },
  {
    id: 'view:full-screen',
    label: 'Fullskjerm',
    menu: 'view',
    accelerator: 'F11',
    when: 'always',
    startsGroup: true,
    role: 'togglefullscreen',
  },
  {
    id: 'meeting:next',
    label: 'Neste sak',
    menu: 'meeting',
    accelerator: 'CmdOrCtrl+PageDown',
    when: 'registered',
  },
  {
    id: 'meeting:previous',
    label: 'Forrige sak',
    menu: 'meeting',
    accelerator: 'CmdOrCtrl+PageUp',
    when: 'registered',
  },
  {
    id: 'meeting:timer',
    label: 'Start eller stans klokken',
    menu: 'meeting',
    accelerator: 'CmdOrCtrl+T',
    when: 'registered',
    startsGroup: true,
  },
  {
    id: 'meeting:note',
    label: 'Skriv notat til saken',
    menu: 'meeting',
    accelerator: 'CmdOrCtrl+Shift+N',
    when: 'registered',
  },
  {
    id: 'meeting:room',
    label: 'Åpne eller lukk storskjermen',
    menu: 'meeting',
    accelerator: 'F9',
    when: 'registered',
    startsGroup: true,
  },
  {
    id: 'meeting:marks',
    label: 'Vis eller skjul poeng på storskjermen',
    menu: 'meeting',
    accelerator: 'CmdOrCtrl+Shift+P',
    when: 'registered',
  },
  { id: 'help:shortcuts', label: 'Snarveier', menu: 'help', accelerator: 'F1', when: 'registered' },
  { id: 'help:about', label: 'Om Tildeling', menu: 'help', when: 'registered', startsGroup: true },
] as const satisfies readonly MenuEntry[]

export type MenuCommandId = (typeof list)[number]['id']

/** One entry of the native menu, and at the same time one command that the window can run. */
export interface MenuCommand extends MenuEntry {
  readonly id: MenuCommandId
}

/**
 * Every entry of the native menu, in menu order: the one list that the menu bar, the accelerators and the
 * list of shortcuts are made from.
 */
export const menuCommands: readonly MenuCommand[] = list

/** The same entries by id. */
export const menuCommandById: ReadonlyMap<string, MenuCommand> = new Map(
  menuCommands.map(command => [command.id, command]),
)

/** Whether a text is the id of an entry; for checking what crosses a process border. */
export function isMenuCommandId(text: string): text is MenuCommandId {
  return menuCommandById.has(text)
}
