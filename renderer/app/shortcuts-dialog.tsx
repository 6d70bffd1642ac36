import { Dialog } from '#renderer/components/dialog'
import { KeyHint } from '#renderer/components/key-hint'
import { menuCommands, menus } from '#shared/ipc/menu-commands'
import { useAppInfo } from './use-app-info'
import './help-dialogs.css'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

const inLists = [
  ['Forrige og neste rad', ['Up', 'Down']],
  ['Første og siste rad', ['Home', 'End']],
  ['Én side opp og ned', ['PageUp', 'PageDown']],
  ['Åpne raden', ['Enter']],
] as const

/** Every shortcut there is, made from the same list as the menu. */
export function ShortcutsDialog({ open, onClose }: Props) {
  const platform = useAppInfo(open)?.platform ?? ''
  return (
    <Dialog title="Snarveier" open={open} onClose={onClose}>
      <div className="shortcuts">
        {menus.map(menu => (
          <section key={menu.id}>
            <h3>{menu.label.replace('&', '')}</h3>
            <dl>
              {menuCommands
                .filter(command => command.menu === menu.id && command.accelerator !== undefined)
                .map(({ id, label, accelerator = '' }) => (
                  <div key={id}>
                    <dt>{label}</dt>
                    <dd>
                      <KeyHint accelerator={accelerator} platform={platform} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>I lister</h3>
          <dl>
            {inLists.map(([label, keys]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="shortcut-pair">
                  {keys.map(key => (
                    <KeyHint key={key} accelerator={key} platform={platform} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  )
}
