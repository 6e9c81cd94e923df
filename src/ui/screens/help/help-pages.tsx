import type { Key, Translate } from '../../../i18n/sentences'
import buttonStyles from '../../components/button.module.css'
import { Icon, type IconName } from '../../components/icon'
import { Loaded } from '../../components/lazy'
import { useI18n } from '../../components/use-i18n'
import type { Declared } from '../accessibility/declaration'
import { loadStatement } from '../accessibility/load-statement'
import { BenchmarkButton } from '../tools/benchmark-button'
import { GLOSSARY } from './glossary'
import { HelpList } from './help-list'
import type { HelpPage, PlayHelp } from './help-page'
import styles from './help-pages.module.css'

const PAGES: Readonly<Record<HelpPage, IconName>> = {
  rules: 'book-open-check',
  easy: 'lightbulb',
  glossary: 'info',
  keys: 'keyboard',
  accessibility: 'contrast',
}
const PAGE_NAMES = Object.keys(PAGES) as HelpPage[]

const RULES = [
  { title: 'rule.round.title', lines: ['rule.round.1', 'rule.round.2', 'rule.round.3'] },
  { title: 'rule.time.title', lines: ['rule.time.1', 'rule.time.2', 'rule.time.3', 'rule.time.4'] },
  { title: 'rule.point.title', lines: ['rule.point.1', 'rule.point.2', 'rule.point.3'] },
  { title: 'rule.luck.title', lines: ['rule.luck.1', 'rule.luck.2', 'rule.luck.3'] },
  {
    title: 'rule.score.title',
    lines: ['rule.score.1', 'rule.score.2', 'rule.score.3', 'rule.score.4', 'rule.score.5'],
  },
] as const satisfies readonly { title: Key<'help'>; lines: readonly Key<'help'>[] }[]

const KEYS = ['digits', 'enter', 'space', 'arrows', 'next', 'pause', 'help', 'escape'] as const

interface HelpPagesProps {
  say: Translate<'help'>
  page: HelpPage
  onPage: (page: HelpPage) => void
  /** Who answers for the game’s accessibility; null where nobody does. */
  declared: Declared | null
  play?: PlayHelp
}

/** One page of the help at a time, and the way to the others. */
export function HelpPages({ say, page, onPage, declared, play }: HelpPagesProps) {
  return (
    <>
      <nav class={styles.nav} aria-label={say('pages.label')}>
        {PAGE_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            class={styles.tab}
            data-page={name}
            aria-current={name === page ? 'page' : undefined}
            onClick={() => onPage(name)}
          >
            <Icon name={PAGES[name]} /> {say(`page.${name}`)}
          </button>
        ))}
      </nav>
      {page === 'rules' && <Rules say={say} {...(play && { play })} />}
      {page === 'easy' && <Easy say={say} />}
      {page === 'glossary' && <Glossary say={say} />}
      {page === 'keys' && <Keys say={say} />}
      {page === 'accessibility' && <Accessibility declared={declared} />}
    </>
  )
}

function Rules({ say, play }: { say: Translate<'help'>; play?: PlayHelp }) {
  return (
    <>
      <div class={styles.rules}>
        {RULES.map(({ title, lines }) => (
          <HelpList key={title} say={say} title={title} lines={lines} />
        ))}
      </div>
      {play && (
        <div class={styles.actions}>
          <button
            type="button"
            class={buttonStyles.plain}
            data-testid="first-steps"
            onClick={play.onFirstSteps}
          >
            <Icon name="graduation-cap" /> {say('coach.again')}
          </button>
          <BenchmarkButton tools={play.tools} />
        </div>
      )}
    </>
  )
}

const EASY = [
  { title: 'easy.what.title', lines: ['easy.what.1', 'easy.what.2', 'easy.what.3', 'easy.what.4'] },
  {
    title: 'easy.do.title',
    lines: ['easy.do.1', 'easy.do.2', 'easy.do.3', 'easy.do.4', 'easy.do.5'],
  },
  { title: 'easy.time.title', lines: ['easy.time.1', 'easy.time.2', 'easy.time.3', 'easy.time.4'] },
  { title: 'easy.see.title', lines: ['easy.see.1', 'easy.see.2', 'easy.see.3', 'easy.see.4'] },
  { title: 'easy.end.title', lines: ['easy.end.1', 'easy.end.2', 'easy.end.3', 'easy.end.4'] },
  { title: 'easy.help.title', lines: ['easy.help.1', 'easy.help.2', 'easy.help.3'] },
] as const satisfies readonly { title: Key<'help'>; lines: readonly Key<'help'>[] }[]

/** The game in short sentences and plain words, one idea in each. */
function Easy({ say }: { say: Translate<'help'> }) {
  return (
    <div class={styles.easy} data-part="easy">
      {EASY.map(({ title, lines }) => (
        <HelpList key={title} say={say} title={title} lines={lines} />
      ))}
    </div>
  )
}

function Accessibility({ declared }: { declared: Declared | null }) {
  const { language } = useI18n()
  return (
    <Loaded load={() => loadStatement(language)} name={language}>
      {({ AccessibilityStatement, say }) => (
        <AccessibilityStatement say={say} declared={declared} />
      )}
    </Loaded>
  )
}

/** In the alphabetical order of the language that is read. */
function Glossary({ say }: { say: Translate<'help'> }) {
  const entries = GLOSSARY.map((id) => ({
    term: say(`glossary.${id}.term`),
    text: say(`glossary.${id}.text`),
  })).sort((a, b) => a.term.localeCompare(b.term))
  return (
    <dl class={styles.glossary}>
      {entries.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function Keys({ say }: { say: Translate<'help'> }) {
  return (
    <section aria-label={say('page.keys')}>
      <dl class={`${styles.glossary} ${styles.keys}`}>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{say(`shortcut.${key}.key`)}</kbd>
            </dt>
            <dd>{say(`shortcut.${key}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{say('keys.off')}</p>
    </section>
  )
}
