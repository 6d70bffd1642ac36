import { useState } from 'react'
import {
  changeTemplate,
  chooseWordLetter,
  keepTemplateInScheme,
  openTemplateFile,
  resetTemplate,
  saveTemplateFile,
} from '#renderer/commands/template-commands'
import { Button } from '#renderer/components/button'
import { SplitPane } from '#renderer/components/split-pane'
import { Status } from '#renderer/components/status'
import { Tabs } from '#renderer/components/tabs'
import { useRound, useRoundStore } from '#renderer/stores/round-store'
import { showTemplateLanguage, showTemplatePlace, useTemplateStore } from '#renderer/stores/template-store'
import { checkTemplate } from '#shared/document/check-template'
import { templateProblemText } from '#shared/document/template-problem'
import type { Language } from '#shared/i18n/language'
import type { ChosenWordLetter } from '#shared/ipc/template-channels'
import { templateOfRound } from '#shared/round/round-scheme'
import { selectTemplate } from '#shared/round/round-view'
import { LogoEditor } from './logo-editor'
import { PartEditor, TextEditor } from './module-editor'
import { OwnFieldsEditor } from './own-fields-editor'
import { withoutModule } from './template-edits'
import { moduleName } from './template-names'
import { around, TemplateOutline } from './template-outline'
import { TemplatePreview } from './template-preview'
import { VersionsDialog } from './versions-dialog'
import { WordImportDialog } from './word-import-dialog'
import './templates.css'

/** The letter template of the round: its parts and texts, and beside them the letter as it becomes. */
export function TemplatePage() {
  const template = useRound(templateOfRound)
  const isOwn = useRound(selectTemplate) !== null
  const readOnly = useRoundStore(store => store.readOnly !== null)
  const { place, language } = useTemplateStore()
  const [showsVersions, setShowsVersions] = useState(false)
  const [word, setWord] = useState<ChosenWordLetter | null>(null)

  const problems = checkTemplate(template)
  const lines = [...new Set(problems.map(templateProblemText))]
  const wrong = new Set(problems.flatMap(problem => ('module' in problem ? [problem.module] : [])))
  const common = { template, language, readOnly }
  const module = template.modules.find(({ id }) => id === place)
  const heading =
    module !== undefined
      ? moduleName(module)
      : place === around.logo
        ? 'Logo'
        : place === around.fields
          ? 'Egne felt'
          : 'Brevhode og sidefot'

  const editor =
    module?.kind === 'text' ? (
      <TextEditor
        key={module.id}
        {...common}
        module={module}
        onRemove={() => {
          void changeTemplate(now => withoutModule(now, module.id))
          showTemplatePlace('result')
        }}
      />
    ) : module?.kind === 'part' ? (
      <PartEditor key={module.id} {...common} part={module.part} />
    ) : place === around.fields ? (
      <OwnFieldsEditor {...common} />
    ) : (
      <PartEditor key="frame" {...common} part="frame" />
    )

  return (
    <div className="documents-pane">
      <div className="screen-heading document-bar">
        <p role="status">
          {isOwn
            ? `Malen «${template.name}» er endret i denne runden.`
            : `Malen «${template.name}» er uendret.`}
        </p>
        <Button variant="tertiary" onClick={() => setShowsVersions(true)}>
          Versjoner …
        </Button>
        <Button variant="tertiary" disabled={readOnly} onClick={() => void openTemplateFile()}>
          Hent fra fil …
        </Button>
        <Button variant="tertiary" onClick={() => void saveTemplateFile()}>
          Lagre som fil …
        </Button>
        <Button variant="tertiary" onClick={() => void keepTemplateInScheme()}>
          Bruk i nye runder
        </Button>
        <Button
          disabled={readOnly}
          onClick={() => {
            void chooseWordLetter().then(setWord)
          }}
        >
          Importer brev fra Word …
        </Button>
        <Button variant="tertiary" disabled={readOnly || !isOwn} onClick={() => void resetTemplate()}>
          Tilbake til standard
        </Button>
      </div>
      {lines.length === 0 ? null : (
        <section className="lacks" aria-label="Feil i malen">
          <Status kind="warn">
            {lines.length === 1 ? 'Én ting må rettes i malen' : `${lines.length} ting må rettes i malen`}
          </Status>
          <ul>
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <SplitPane
        name="letter-template"
        listPercent={56}
        list={
          <div className="template-editor">
            <TemplateOutline
              template={template}
              place={place}
              wrong={wrong}
              readOnly={readOnly}
              onPlace={showTemplatePlace}
            />
            <section className="template-part" aria-label={heading}>
              <h2>{heading}</h2>
              {place === around.logo ? (
                <LogoEditor readOnly={readOnly} />
              ) : (
                <Tabs<Language>
                  label="Målform"
                  current={language}
                  onChange={showTemplateLanguage}
                  tabs={[
                    { id: 'nb', label: 'Bokmål', content: editor },
                    { id: 'nn', label: 'Nynorsk', content: editor },
                  ]}
                />
              )}
            </section>
          </div>
        }
        detail={<TemplatePreview template={template} language={language} />}
      />
      {showsVersions ? <VersionsDialog onClose={() => setShowsVersions(false)} /> : null}
      {word === null ? null : <WordImportDialog chosen={word} onClose={() => setWord(null)} />}
    </div>
  )
}
