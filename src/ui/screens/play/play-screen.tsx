import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import fieldStyles from '../../components/field.module.css'
import { focusBack } from '../../components/focus-back'
import { NoticeBar } from '../../components/notice-bar'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import type { PlayActions, PlayPage } from '../../model'
import { Evenings } from '../evening/evenings'
import { type Lesson, lessonFrom, WHOLE_LESSON } from '../help/coach-step'
import { FirstSteps } from '../help/first-steps'
import { HelpDialog } from '../help/help-dialog'
import { ToolPart } from '../tools/tool-part'
import type { Unsealed } from './answer-draft'
import type { Beside } from './beside-field'
import { BoardSection } from './board-section'
import { CountdownBar } from './countdown-bar'
import { DecidePanel } from './decide-panel'
import { DocumentList } from './document-list'
import { DocumentReader } from './document-reader'
import { FollowList } from './follow-list'
import { InitiativeList } from './initiative-list'
import { JournalList, SpokenJournal } from './journal-list'
import { type Moment, MomentContext } from './moment'
import styles from './play-screen.module.css'
import { activeView, debexOf, opensNext, owingRoles, stageOf, tableView } from './play-state'
import { RoleStrip } from './role-strip'
import { SectionNav } from './section-nav'
import type { Section } from './sections'
import { ServiceRack } from './service-rack'
import { TopBar } from './top-bar'
import { TurnCard } from './turn-card'
import { useStageFocus } from './use-card-focus'
import { useClockSkip } from './use-clock-skip'
import { useFlyingChips } from './use-flying-chips'
import { useShortcuts } from './use-shortcuts'
import { useTurns } from './use-turns'

interface PlayScreenProps {
  model: PlayPage
  play: PlayModel
  actions: PlayActions
  /** What concerns the game as a whole; `own` is what this screen can be told of itself. */
  menu: (onClose: () => void, own: ComponentChildren) => ComponentChildren
  /** What is to be said over all that is asked. */
  banner?: ComponentChildren
}

/** The crisis room: the table at the left, the active role's panel at the right. */
export function PlayScreen({ model, play, actions, menu, banner }: PlayScreenProps) {
  const { ui } = useI18n()
  const panel = useRef<HTMLElement>(null)
  const [section, setSection] = useState<Section>('decide')
  const [dialog, setDialog] = useState<'help' | 'menu' | ''>('')
  const [open, setOpen] = useState('')
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  /** Questions whose answers have all been in sight. */
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const [beside, setBeside] = useState<Beside>({ offered: '', wanted: '' })
  // A scenario that teaches shows the way, once; later the first steps are shown when they are asked for.
  const [lesson, setLesson] = useState<Lesson | null>(
    model.taught || !tableView(play).teaches ? null : WHOLE_LESSON,
  )
  const [unsealed, setUnsealed] = useState(() => actions.unsealed(play.game))
  const { drafts, notes } = unsealed
  const begin = (part: Partial<Unsealed>) => {
    const next = { ...unsealed, ...part }
    setUnsealed(next)
    actions.keepUnsealed(play.game, next)
  }
  const view = activeView(play)
  const table = tableView(play)
  const debex = debexOf(table)
  const { board: drawn } = model
  const turns = useTurns(play, unsealed.alone)
  // Several who share a screen, or a table elsewhere, talk first; who learns lets time run by hand.
  const runsOn = model.preferences.runsOn && play.may.countdown && !turns.shared && !table.teaches
  const document = turns.awaited ? undefined : view.documents.find(({ id }) => id === open)
  const shown = turns.awaited ? 'turn' : section
  const stage = {
    role: play.active,
    stage: `${turns.awaited ? 'turn ' : ''}${stageOf(play)}`,
  }
  useStageFocus(panel, stage, () => setSection('decide'))

  const ownSettings = play.held.length > 1 && (
    <label class={fieldStyles.check}>
      <input
        type="checkbox"
        checked={turns.shared}
        onChange={() => begin({ alone: turns.shared })}
      />{' '}
      {ui('turn.cards')}
    </label>
  )

  /** Where the focus stood before a document was opened. */
  const opener = useRef<Element | null>(null)
  const readDocument = (id: string) => {
    if (open === '') opener.current = globalThis.document.activeElement
    setOpen(id)
    setRead((before) => new Set(before).add(id))
    setLesson((before) => before && { ...before, readSome: true })
  }
  const showFirstSteps = () => {
    setDialog('')
    setOpen('')
    setSection('decide')
    setLesson(lessonFrom(play))
  }
  const closeDocument = () => {
    setOpen('')
    const stoodNowhere = opener.current === globalThis.document.body
    if (stoodNowhere || !focusBack(opener.current)) panel.current?.focus()
  }
  /** From a message or a card to the form that answers it. */
  const goToPrompt = (id: string) => {
    setSection('decide')
    requestAnimationFrame(() => {
      const form = panel.current?.querySelector(`form[data-prompt="${CSS.escape(id)}"]`)
      form?.querySelector<HTMLElement>('[tabindex="-1"], input')?.focus()
    })
  }
  const [moment, setMoment] = useState<Moment | null>(null)
  const showMoment = (sought: Moment) => {
    setOpen('')
    setMoment({ ...sought })
    setSection('journal')
  }
  useFlyingChips(play)
  useClockSkip(play.clock !== null, actions.skipClock)
  const currentForm = () => panel.current?.querySelector('form[data-current=true]')
  const lines = { journal: play.journal, rows: table.rows, debex }
  useShortcuts(model.preferences.shortcuts, {
    onDigit(digit) {
      const input = currentForm()?.querySelector<HTMLInputElement>(`[data-digit="${digit}"]`)
      input?.focus()
      input?.click()
    },
    onSeal(toConfirm) {
      const named = toConfirm ? currentForm()?.querySelector('[data-seals]') : null
      const button = named ?? currentForm()?.querySelector('[type=submit]')
      if (button instanceof HTMLButtonElement && !button.disabled) button.click()
    },
    onNextRole() {
      if (turns.closed) return
      const { held, active } = play
      const owing = owingRoles(view).filter((role) => held.includes(role) && role !== active)
      const next = owing[0] ?? held[(held.indexOf(active) + 1) % held.length]
      if (next) actions.selectRole(next)
    },
    onPause() {
      if (!play.may.pause) return
      const paused = view.mode === 'paused'
      actions.send({ type: paused ? 'exercise.resume' : 'exercise.pause' }, play.active)
    },
    onHelp: () => setDialog('help'),
    onMain: mainAction(play, runsOn, actions),
  })

  return (
    <MomentContext.Provider value={showMoment}>
      <div class={styles.window} data-part="window">
        <div
          class={styles.play}
          data-part="play"
          data-section={shown === 'turn' ? 'decide' : shown}
          data-reading={document !== undefined}
          data-stage={stage.stage}
          data-minute={table.minute}
          data-passing={play.clock !== null}
        >
          <a class="skip" href="#panel">
            {ui('play.skip')}
          </a>
          <TopBar
            model={model}
            play={play}
            actions={actions}
            onHelp={() => setDialog('help')}
            onMenu={() => setDialog('menu')}
            onServices={() => setSection('table')}
          />
          <BoardSection
            view={table}
            drawn={drawn}
            actions={actions}
            covered={document !== undefined}
            onPick={({ kind }) => {
              if (kind === 'duty' || kind === 'thread') setSection('follow')
            }}
          />
          <RoleStrip play={play} closed={turns.closed} onSelect={actions.selectRole} />
          {shown !== 'turn' && (
            <SectionNav
              view={view}
              section={section}
              unread={view.documents.filter(({ id }) => !read.has(id)).length}
              onSection={(next) => {
                setSection(next)
                setOpen('')
              }}
            />
          )}
          {/* What speaks over the panel has a place of its own, so that it never lies over what is asked. */}
          <div class={styles.panelNotes} data-part="panel-notes">
            {banner}
            {play.countdown && (
              <CountdownBar
                countdown={play.countdown}
                paused={table.mode === 'paused'}
                mine={play.may.countdown}
                actions={actions}
              />
            )}
            <NoticeBar notice={model.notice} actions={actions} />
            {lesson && shown !== 'turn' && (
              <FirstSteps
                play={play}
                shown={{ ...lesson, drafted: new Set(Object.keys(drafts)) }}
                onSeen={(sight) => setLesson({ ...lesson, seen: [...lesson.seen, sight] })}
                onEnd={() => {
                  setLesson(null)
                  actions.endFirstSteps()
                }}
              />
            )}
          </div>
          <main class={styles.panel} data-part="panel" id="panel" ref={panel} tabIndex={-1}>
            <div role="tabpanel" id="role-panel" aria-labelledby={`tab-${play.active}`}>
              {turns.awaited && (
                <TurnCard
                  role={turns.awaited}
                  view={view}
                  onTake={() => {
                    setOpen('')
                    turns.take()
                  }}
                  onAlone={() => begin({ alone: true })}
                />
              )}
              {(shown === 'decide' || shown === 'table') && (
                <Acting play={play}>
                  <DecidePanel
                    panel={panel}
                    play={play}
                    actions={actions}
                    runsOn={runsOn}
                    beside={beside}
                    onBeside={setBeside}
                    drafts={drafts}
                    seen={seen}
                    onSeen={(prompt) => setSeen((before) => new Set(before).add(prompt))}
                    onDraft={(prompt, draft) => begin({ drafts: { ...drafts, [prompt]: draft } })}
                    onRead={readDocument}
                  />
                </Acting>
              )}
              {shown === 'documents' && (
                <DocumentList view={view} role={play.active} read={read} onRead={readDocument} />
              )}
              {shown === 'initiatives' && (
                <Acting play={play}>
                  <InitiativeList
                    view={view}
                    role={play.active}
                    busy={play.busy}
                    actions={actions}
                  />
                </Acting>
              )}
              {shown === 'follow' && (
                <>
                  {drawn && <ServiceRack view={table} />}
                  <FollowList
                    view={view}
                    role={play.active}
                    held={play.held}
                    acts={play.may.act && view.mode !== 'paused'}
                    note={notes[play.active] ?? ''}
                    onNote={(note) => begin({ notes: { ...notes, [play.active]: note } })}
                    actions={actions}
                  />
                </>
              )}
              {shown === 'tools' && <ToolPart view={view} onAnswer={goToPrompt} />}
              {shown === 'journal' && <JournalList {...lines} moment={moment} />}
            </div>
          </main>
          {document && (
            <DocumentReader
              view={view}
              role={play.active}
              document={document}
              shared={turns.shared}
              onRead={readDocument}
              onClose={closeDocument}
            />
          )}
          <SpokenJournal {...lines} />
          <Evenings play={play} actions={actions} />
          {dialog === 'help' && (
            <HelpDialog
              declared={model.declared}
              play={{ tools: view.tools, onFirstSteps: showFirstSteps }}
              onClose={() => setDialog('')}
            />
          )}
          {dialog === 'menu' && menu(() => setDialog(''), ownSettings)}
        </div>
      </div>
    </MomentContext.Provider>
  )
}

/** What the main button does, wherever the focus is; null while there is none of the whole table's. */
function mainAction(play: PlayModel, runsOn: boolean, actions: PlayActions): (() => void) | null {
  const next = opensNext(play)
  if (play.clock) return actions.skipClock
  if (next && play.may.act) return () => actions.send({ type: 'phase.open', phase: next })
  return tableView(play).canAdvance && play.may.run ? () => actions.runClock('mine', runsOn) : null
}

/** Whoever only watches reads what is asked, and answers nothing. */
function Acting({ play, children }: { play: PlayModel; children: ComponentChildren }) {
  if (play.may.act) return <>{children}</>
  return (
    <fieldset class={styles.watching} disabled>
      {children}
    </fieldset>
  )
}
