import { useState } from 'preact/hooks'
import { numberedRow } from '../../../i18n/row-wording'
import { LIMITS } from '../../../protocol/limits'
import buttonStyles from '../../components/button.module.css'
import { Confirmation } from '../../components/confirmation'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { MessageFields, useMessageDraft } from './message-fields'
import type { TeamsProps, Tool } from './teams-model'
import styles from './teams-side.module.css'

type ToolProps = TeamsProps & { tool: Tool }

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

/** What is wanted now and then: ways in, people who help, files, the end. */
export function MoreTool(props: ToolProps) {
  const { exercise, hello, actions, use, say, may } = props
  return (
    <div class={styles.stack}>
      <button type="button" class={buttonStyles.plain} onClick={() => actions.showCodes('all')}>
        <Icon name="smartphone" /> {say('more.codes')}
      </button>
      <button
        type="button"
        class={buttonStyles.plain}
        onClick={() => {
          actions.readDeeds()
          use({ name: 'deeds', teams: 'all' })
        }}
      >
        <Icon name="scroll-text" /> {say('tool.deeds')}
      </button>
      {may && (
        <>
          <button
            type="button"
            class={buttonStyles.plain}
            data-testid="tool-guests"
            onClick={() => use({ name: 'guests', teams: 'all' })}
          >
            <Icon name="users" /> {say('tool.guests')}
          </button>
          <button
            type="button"
            class={buttonStyles.plain}
            aria-pressed={exercise.locked}
            onClick={() => actions.act({ type: 'join.lock', locked: !exercise.locked })}
          >
            <Icon name="lock" /> {say('console.lock')}
          </button>
          <button type="button" class={buttonStyles.plain} onClick={actions.downloadAll}>
            <Icon name="download" /> {say('more.zip')}
          </button>
          <AddTeam {...props} />
          <EndAll {...props} />
        </>
      )}
      {hello.you.kind === 'host' && (
        <button type="button" class={buttonStyles.plain} onClick={actions.showList}>
          <Icon name="chevron-left" /> {say('console.back')}
        </button>
      )}
    </div>
  )
}

function AddTeam({ actions, say }: ToolProps) {
  const [name, setName] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        actions.act({ type: 'team.add', name: name.trim() })
        setName('')
      }}
    >
      <label>
        <span>{say('more.add')}</span>
        <input
          type="text"
          value={name}
          maxLength={LIMITS.name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class={buttonStyles.plain} disabled={name.trim() === ''}>
        {say('more.add-yes')}
      </button>
    </form>
  )
}

/** The end of all games, and then their debrief: each is asked once more. */
function EndAll({ exercise, rows, actions, say }: ToolProps) {
  const { ui } = useI18n()
  const [asking, setAsking] = useState(false)
  const under = rows.filter(({ line }) => line.mode !== 'lobby' && line.mode !== 'debrief')
  const what = under.length > 0 ? 'end' : 'debrief'
  if (exercise.debrief || rows.length === 0) return null
  if (!asking) {
    return (
      <button
        type="button"
        class={buttonStyles.plain}
        data-testid={`all-${what}`}
        onClick={() => setAsking(true)}
      >
        <Icon name={what === 'end' ? 'flag' : 'graduation-cap'} />{' '}
        {say(what === 'end' ? 'more.end' : 'console.debrief')}
      </button>
    )
  }
  return (
    <Confirmation
      title={say(what === 'end' ? 'more.end' : 'console.debrief')}
      text={say(`console.${what}-sure`)}
      yes={say(what === 'end' ? 'more.end-yes' : 'console.debrief-yes')}
      no={ui('menu.end-no')}
      onYes={() => {
        setAsking(false)
        if (what === 'debrief') actions.act({ type: 'debrief.open' })
        else {
          const teams = under.map(({ team }) => team)
          actions.send(teams, { type: 'exercise.end', reason: 'stopped' })
        }
      }}
      onNo={() => setAsking(false)}
    />
  )
}
