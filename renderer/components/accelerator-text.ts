const words: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Shift: 'Shift',
  Alt: 'Alt',
  Home: 'Home',
  End: 'End',
  Up: '↑',
  Down: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Plus: '+',
}

const macSigns: Readonly<Record<string, string>> = {
  ...words,
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
}

/** The keys of an accelerator as they stand on the keyboard: `CmdOrCtrl+Shift+S` → Ctrl, Shift, S. */
export function acceleratorKeys(accelerator: string, platform: string): readonly string[] {
  const names = platform === 'darwin' ? macSigns : words
  return accelerator.split('+').map(key => names[key] ?? key)
}
