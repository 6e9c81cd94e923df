import { answerText, optionText } from '../../../i18n/answer-wording'
import { isOutside, roleIds } from '../../../scenario/roles'
import type { RoleView } from '../../../view/view'
import { useI18n } from '../../components/use-i18n'
import { JournalList } from '../play/journal-list'
import { debexOf, owedPrompts } from '../play/play-state'
import { PromptHead } from '../play/prompt-head'
import type { ConsoleProps } from './console-model'
import consoleScreenStyles from './console-screen.module.css'
import styles from './team.module.css'

/** The exercise as one role sees it, to be read only. */
export function TeamEyes({ console: shown, view, actions, say }: ConsoleProps) {
  const { text } = useI18n()
  const role = shown.eyes?.role ?? ''
  const seen = shown.eyes?.view?.views[role] ?? null
  return (
    <section
      class={consoleScreenStyles.pane}
      data-part="console-eyes"
      aria-labelledby="console-eyes"
    >
      <h2 id="console-eyes">{say('console.eyes')}</h2>
      <label class={styles.eyesRole}>
        <span>{say('console.eyes-of')}</span>
        <select
          value={role}
          onChange={({ currentTarget: { value } }) => value && actions.look(value)}
        >
          {role === '' && <option value="">{say('console.eyes-choose')}</option>}
          {roleIds(view).map((one) => (
            <option key={one} value={one}>
              {text(`role.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {role !== '' && !seen && <p role="status">{say('console.reading')}</p>}
      {seen && <Seen seen={seen} say={say} />}
    </section>
  )
}

function Seen({ seen, say }: { seen: RoleView } & Pick<ConsoleProps, 'say'>) {
  const i18n = useI18n()
  const { text, format } = i18n
  const asked = owedPrompts(seen)
  return (
    <>
      {asked.length === 0 && <p class="hint">{say('console.eyes-idle')}</p>}
      {asked.map((prompt) => (
        <fieldset key={prompt.id} class={styles.prompt}>
          <PromptHead view={seen} prompt={prompt} current={false} />
          <ol>
            {prompt.options.map(({ id }) => (
              <li key={id}>{optionText(i18n, prompt, id)}</li>
            ))}
          </ol>
          {prompt.answer && (
            <p class="hint">
              {say('console.sealed', { answer: answerText(i18n, prompt, prompt.answer) })}
            </p>
          )}
        </fieldset>
      ))}
      <p>
        <strong>{say('console.documents')}</strong>{' '}
        {seen.documents.length > 0
          ? format.list(seen.documents.map(({ id }) => text(`evidence.${id}.title`)))
          : say('console.no-documents')}
      </p>
      {isOutside(seen, seen.role) && <p class="hint">{say('console.outside')}</p>}
      <JournalList journal={seen.journal} rows={seen.rows} debex={debexOf(seen)} />
    </>
  )
}
