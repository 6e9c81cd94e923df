import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import buttonStyles from '../../components/button.module.css'
import { Dialog } from '../../components/dialog'
import { Icon, type IconName } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'
import { ImportButton } from '../transfer/import-button'
import { TransferButton } from '../transfer/transfer-button'
import type { TransferModel } from '../transfer/transfer-model'
import type { DebriefFacts } from './debrief-facts-model'
import { useDebriefLocale } from './debrief-labels'
import styles from './debrief-menu.module.css'
import type { DebriefModel } from './debrief-model'
import { PapersButton } from './papers-button'
import type { Printed } from './use-printing'

interface DebriefMenuProps {
  facts: DebriefFacts
  debrief: DebriefModel
  transfer: TransferModel
  /** An LMS shows the game: there is no other one to go to. */
  inCourse: boolean
  onPrint: (what: Printed) => void
  actions: Actions
}

/** All that can be done with a game that is over, behind one button. */
export function DebriefMenu({
  facts,
  debrief,
  transfer,
  inCourse,
  onPrint,
  actions,
}: DebriefMenuProps) {
  const { ui } = useI18n()
  const { debrief: say } = useDebriefLocale().i18n
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const item = (icon: IconName, label: string, act: () => void, testid = '') => (
    <button
      type="button"
      class={buttonStyles.plain}
      {...(testid && { 'data-testid': testid })}
      onClick={() => {
        close()
        act()
      }}
    >
      <Icon name={icon} /> {label}
    </button>
  )
  return (
    <>
      <button
        type="button"
        class={buttonStyles.bar}
        data-testid="debrief-menu"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="folder-open" /> {say('menu.open')}
      </button>
      {open && (
        <Dialog title={say('menu.open')} wide onClose={close}>
          <div class={styles.menu} data-part="debrief-menu">
            <Group title={say('menu.share')}>
              {item('split', say('screen.share'), actions.shareGame, 'share')}
              {item('scale', say('screen.compare'), actions.openCompare)}
              {item('play', say('screen.replay'), actions.openReplay, 'replay')}
            </Group>
            <Group title={say('menu.print')}>
              {item('newspaper', say('print.two'), () => onPrint('two'), 'print-two')}
              {item('newspaper', say('print.all'), () => onPrint('all'), 'print-all')}
              {debrief.debrief && debrief.holders && facts.company.ended !== '' && (
                <PapersButton facts={facts} holders={debrief.holders} actions={actions} />
              )}
            </Group>
            <Group title={say('menu.files')}>
              {item('download', ui('record.download'), actions.downloadRecord, 'download-record')}
              <button
                type="button"
                class={buttonStyles.plain}
                disabled={!debrief.debrief}
                onClick={() => {
                  close()
                  actions.saveReport()
                }}
              >
                <Icon name="file-text" /> {say('screen.save-report')}
              </button>
              <TransferButton cast={facts.scenario} transfer={transfer} ended actions={actions} />
              {!inCourse && (
                <ImportButton
                  scenario={facts.outcome.scenario}
                  transfer={transfer}
                  actions={actions}
                />
              )}
            </Group>
            <Group title={say('menu.again')}>
              {item(
                'refresh-cw',
                ui(inCourse ? 'course.again' : 'summary.again'),
                actions.playSeedAgain,
              )}
              {!inCourse &&
                debrief.next &&
                item('dices', say('heading.next'), actions.playNextSeed, 'next-seed')}
              {!inCourse &&
                item('play', ui('summary.new'), () => actions.prepare(facts.outcome.scenario))}
            </Group>
          </div>
        </Dialog>
      )}
    </>
  )
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h3>{title}</h3>
      <div class={styles.group}>{children}</div>
    </section>
  )
}
