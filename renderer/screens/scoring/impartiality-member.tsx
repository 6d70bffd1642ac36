import { useState } from 'react'
import { declareTie, ruleImpartiality } from '#renderer/commands/assessment-commands'
import { Button } from '#renderer/components/button'
import { Status } from '#renderer/components/status'
import { useRoundStore } from '#renderer/stores/round-store'
import type { Flag, FlagLevel } from '#shared/assessment/impartiality-flags'
import type { Declaration, Ruling } from '#shared/round/kinds/impartiality-entries'
import type { Member } from '#shared/round/kinds/member-entries'
import { DeclarationForm } from './declaration-form'
import { RulingForm } from './ruling-form'
import { useOffice } from './use-office'

interface Props {
  readonly applicationId: string
  readonly member: Member
  readonly flags: readonly Flag[]
  readonly declaration: Declaration | null
  readonly ruling: Ruling | null
}

const levelKinds = { A: 'stop', B: 'warn', C: 'note' } as const satisfies Record<FlagLevel, string>

/** One member in one case, in the three steps that stay apart: shown by data, declared, ruled. */
export function ImpartialityMember({ applicationId, member, flags, declaration, ruling }: Props) {
  const isOffice = useOffice()
  const isOwn = useRoundStore(store => store.readOnly === null && store.actor === member.id)
  const [form, setForm] = useState<'declaration' | 'ruling' | null>(null)
  const { id, name, organisation, role } = member
  const close = () => setForm(null)
  return (
    <li className="impartiality-member" aria-label={name}>
      <div className="impartiality-name">
        <strong>{name}</strong>
        <span className="muted">
          {organisation}
          {role === 'observer' ? ' · observatør' : ''}
        </span>
        {ruling === null ? null : (
          <Status kind={ruling.outcome === 'inhabil' ? 'stop' : 'good'} look="tag">
            {ruling.outcome === 'inhabil' ? 'Inhabil' : 'Habil'}
          </Status>
        )}
      </div>
      <dl>
        {flags.length === 0 ? null : (
          <div>
            <dt>Opplysningene viser</dt>
            <dd>
              {flags.map(({ level, ground, rule }) => (
                <Status key={rule} kind={levelKinds[level]}>{`${level}: ${ground}`}</Status>
              ))}
            </dd>
          </div>
        )}
        {declaration === null ? null : (
          <div>
            <dt>{isOffice ? 'Medlemmet sier' : 'Du har sagt'}</dt>
            <dd>{declaration.tie ? declaration.ground || 'Har en tilknytning.' : 'Ingen tilknytning.'}</dd>
          </div>
        )}
        {ruling === null ? null : (
          <div>
            <dt>Organet har avgjort</dt>
            <dd>
              {ruling.reason}
              {ruling.substitute ? ` Vara: ${ruling.substitute}.` : ''}
            </dd>
          </div>
        )}
      </dl>
      {form === 'declaration' ? (
        <DeclarationForm
          name={name}
          before={declaration}
          onCancel={close}
          onSave={async next => {
            if (await declareTie(applicationId, id, next)) close()
          }}
        />
      ) : null}
      {form === 'ruling' ? (
        <RulingForm
          name={name}
          before={ruling}
          onCancel={close}
          onSave={async next => {
            if (await ruleImpartiality(applicationId, id, next)) close()
          }}
        />
      ) : null}
      {form === null ? (
        <div className="impartiality-actions">
          <Button
            variant="tertiary"
            disabled={!isOffice && !isOwn}
            aria-label={isOffice ? `Noter hva ${name} sier` : undefined}
            onClick={() => setForm('declaration')}
          >
            {isOffice
              ? declaration === null
                ? 'Noter hva medlemmet sier'
                : 'Endre det medlemmet sier'
              : declaration === null
                ? 'Si fra om tilknytning'
                : 'Endre det du har sagt'}
          </Button>
          {isOffice ? (
            <Button
              variant="tertiary"
              disabled={!isOffice}
              aria-label={`Avgjør habiliteten til ${name}`}
              onClick={() => setForm('ruling')}
            >
              {ruling === null ? 'Avgjør' : 'Endre avgjørelsen'}
            </Button>
          ) : null}
          {ruling === null || !isOffice ? null : (
            <Button
              variant="tertiary"
              disabled={!isOffice}
              aria-label={`Fjern avgjørelsen om ${name}`}
              onClick={() => void ruleImpartiality(applicationId, id, null)}
            >
              Fjern
            </Button>
          )}
        </div>
      ) : null}
    </li>
  )
}
