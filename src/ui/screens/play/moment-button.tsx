import { useContext } from 'preact/hooks'
import buttonStyles from '../../components/button.module.css'
import { useI18n } from '../../components/use-i18n'
import { type Moment, MomentContext } from './moment'

/** Leads to the line of the main courante where something began; nothing where there is no such line to be shown. */
export function MomentButton({ moment }: { moment: Moment | null }) {
  const { ui } = useI18n()
  const show = useContext(MomentContext)
  if (!show || !moment) return null
  return (
    <button
      type="button"
      class={buttonStyles.link}
      data-part="show-moment"
      onClick={() => show(moment)}
    >
      {ui('thread.show')}
    </button>
  )
}
