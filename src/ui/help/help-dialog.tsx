import type { ToolsView } from '../../view/tools-view'
import { Dialog } from '../base/dialog'
import { useI18n } from '../base/speech'
import { BenchmarkButton } from '../tools/benchmark-button'

const RULES = [
  'round',
  'sealed',
  'time',
  'point',
  'stimulus',
  'initiative',
  'deviation',
  'end',
] as const

const TERMS = [
  'pra',
  'debex',
  'finex',
  'stimulus',
  'journal',
  'point',
  'retex',
  'dmia',
  'rpo',
  'slack',
  'suspect',
] as const

const KEYS = ['digits', 'enter', 'space', 'arrows', 'next', 'pause', 'help', 'escape'] as const

interface HelpDialogProps {
  onClose: () => void
  /** Of the game that is played: its tools can be compared here. */
  tools?: ToolsView
}

/** The rules in short, the words of the field, and the keys. */
export function HelpDialog({ onClose, tools }: HelpDialogProps) {
  const { ui } = useI18n()
  return (
    <Dialog title={ui('help.title')} onClose={onClose} wide>
      <section aria-labelledby="help-rules">
        <h3 id="help-rules">{ui('help.rules')}</h3>
        <ul>
          {RULES.map((rule) => (
            <li key={rule}>{ui(`help.rule.${rule}`)}</li>
          ))}
        </ul>
        {tools && (
          <div>
            <BenchmarkButton tools={tools} />
          </div>
        )}
      </section>
      <section aria-labelledby="help-glossary">
        <h3 id="help-glossary">{ui('help.glossary')}</h3>
        <dl class="glossary">
          {TERMS.map((term) => (
            <div key={term}>
              <dt>{ui(`glossary.${term}.term`)}</dt>
              <dd>{ui(`glossary.${term}.text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="help-keys">
        <h3 id="help-keys">{ui('help.keys')}</h3>
        <dl class="glossary keys">
          {KEYS.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{ui(`shortcut.${key}.key`)}</kbd>
              </dt>
              <dd>{ui(`shortcut.${key}.text`)}</dd>
            </div>
          ))}
        </dl>
        <p class="hint">{ui('help.keys-off')}</p>
      </section>
    </Dialog>
  )
}
