import { useState } from 'preact/hooks'
import { numberedRow } from '../../../i18n/row-wording'
import { LIMITS } from '../../../protocol/limits'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { MessageFields, useMessageDraft } from './message-fields'
import type { TeamsProps, Tool } from './teams-model'
import styles from './teams-side.module.css'

export type ToolProps = TeamsProps & { tool: Tool }

/** Said to everybody in the teams that are meant; to the room too, on the wall. */
export function MessageTool({ console: shown, hello, tool, actions, use, say }: ToolProps) {
  const roles = hello.roles
  const { draft, setDraft, sent, isWritten } = useMessageDraft(say)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWritten) return
        actions.send(tool.teams, { type: 'message.send', to: [...roles], ...sent })
        use(null)
      }}
    >
      <MessageFields say={say} actors={shown.actors} rows={4} draft={draft} onChange={setDraft} />
      <button type="submit" class={buttonStyles.main} disabled={!isWritten}>
        <Icon name="megaphone" /> {say('console.send')}
      </button>
    </form>
  )
}

/** Which rows of the plan nobody opens yet. */
export function GateTool({ exercise, hello, rows, actions, say }: ToolProps) {
  const i18n = useI18n()
  return (
    <>
      <p class="hint">{say('gate.text')}</p>
      <fieldset aria-label={say('tool.gate')}>
        {hello.rows.map(({ key }, place) => {
          const closed = exercise.gates.includes(key)
          const past = rows.filter(({ line }) => line.rows[place] !== 'locked').length
          // Behind the last team there is nothing to hold back.
          if (!closed && rows.length > 0 && past === rows.length) return null
          return (
            <label key={key}>
              <input
                type="checkbox"
                checked={closed}
                onChange={() => actions.act({ type: 'gate.set', row: key, open: closed })}
              />
              <span>
                {numberedRow(i18n, hello.rows, key)}{' '}
                {past > 0 && <span class="hint">{say('gate.past', { count: past })}</span>}
              </span>
            </label>
          )
        })}
      </fieldset>
    </>
  )
}

/** Fires one stimulus in every team that is chosen. */
export function StimulusTool({ console: shown, tool, actions, use, say }: ToolProps) {
  const { text } = useI18n()
  const [stimulus, setStimulus] = useState('')
  const title = (id: string): string => text(`stimulus.${id}.title`)
  const sorted = [...shown.stimuli].sort((a, b) => title(a).localeCompare(title(b)))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (stimulus === '') return
        actions.send(tool.teams, { type: 'stimulus.fire', stimulus })
        use(null)
      }}
    >
      <label>
        <span>{say('console.which')}</span>
        <select value={stimulus} onChange={(event) => setStimulus(event.currentTarget.value)}>
          <option value="">{say('console.choose')}</option>
          {sorted.map((id) => (
            <option key={id} value={id}>
              {title(id)}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">{say('picked.counted')}</p>
      <button type="submit" class={buttonStyles.main} disabled={stimulus === ''}>
        <Icon name="zap" /> {say('console.fire')}
      </button>
    </form>
  )
}

/** The wall, and what is said to the room on it. */
export function WallTool({ console: shown, exercise, actions, say, may }: ToolProps) {
  const [text, setText] = useState(exercise.said)
  return (
    <>
      <p class="hint">{say('wall.text')}</p>
      <a
        class={buttonStyles.main}
        href={shown.wall}
        target="_blank"
        rel="noreferrer"
        data-testid="wall"
      >
        <Icon name="sun" /> {say('wall.open')}
      </a>
      <p class={styles.address}>{shown.wall}</p>
      {may && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            actions.act({ type: 'board.say', text: text.trim() })
          }}
        >
          <label>
            <span>{say('wall.said')}</span>
            <textarea
              rows={3}
              name="said"
              value={text}
              maxLength={LIMITS.said}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <div class={styles.buttons}>
            <button
              type="submit"
              class={buttonStyles.plain}
              disabled={text.trim() === exercise.said}
            >
              {say('wall.say')}
            </button>
            {exercise.said !== '' && (
              <button
                type="button"
                class={buttonStyles.plain}
                onClick={() => {
                  setText('')
                  actions.act({ type: 'board.say', text: '' })
                }}
              >
                {say('wall.clear')}
              </button>
            )}
          </div>
        </form>
      )}
    </>
  )
}
