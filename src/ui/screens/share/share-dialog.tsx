import { useRef, useState } from 'preact/hooks'
import buttonStyles from '../../components/button.module.css'
import { Dialog } from '../../components/dialog'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'
import type { RecordsModel, ShareModel } from '../replay/record-model'
import styles from './share-dialog.module.css'

interface ShareDialogProps {
  say: RecordsModel['say']
  share: ShareModel
  actions: Actions
}

/** Links to hand on: the whole game, and the exercise for others to play. */
export function ShareDialog({ say, share, actions }: ShareDialogProps) {
  const { ui, format } = useI18n()
  const { game, exercise } = share
  return (
    <Dialog title={say('share.title')} wide onClose={actions.closeShare}>
      <div class={styles.share}>
        {game && (
          <section aria-labelledby="share-game">
            <h3 id="share-game">{say('share.game')}</h3>
            {game.url ? (
              <>
                <p>{say('share.game-text')}</p>
                <CopyField
                  say={say}
                  label={say('share.game')}
                  link={game.url}
                  copy={actions.copy}
                  id="game-link"
                />
                <p class="hint">
                  {say('share.game-checks', { letters: format.number(game.letters) })}
                </p>
              </>
            ) : (
              <p>
                {say('share.too-long', {
                  letters: format.number(game.letters),
                  most: format.number(game.most),
                })}
              </p>
            )}
            <p>
              <button type="button" class={buttonStyles.plain} onClick={actions.downloadRecord}>
                <Icon name="download" /> {ui('record.download')}
              </button>
            </p>
          </section>
        )}
        <section aria-labelledby="share-exercise">
          <h3 id="share-exercise">{say('share.exercise')}</h3>
          <p>{say('share.exercise-text')}</p>
          <CopyField
            say={say}
            label={say('share.exercise')}
            link={exercise}
            copy={actions.copy}
            id="exercise-link"
          />
        </section>
      </div>
    </Dialog>
  )
}

interface CopyFieldProps {
  say: RecordsModel['say']
  id: string
  label: string
  link: string
  copy: Actions['copy']
}

/** A link to take along; where the clipboard is out of reach it is marked, to be copied by hand. */
function CopyField({ say, id, label, link, copy }: CopyFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<'' | 'copied' | 'by-hand'>('')
  const take = async () => {
    const done = await copy(link)
    if (!done) field.current?.select()
    setCopied(done ? 'copied' : 'by-hand')
  }
  return (
    <div class={styles.copyField}>
      <input
        ref={field}
        id={id}
        type="text"
        readOnly
        value={link}
        aria-label={label}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" class={buttonStyles.main} onClick={() => void take()}>
        {say('share.copy')}
      </button>
      <p role="status" class="hint">
        {copied && say(`share.${copied}`)}
      </p>
    </div>
  )
}
