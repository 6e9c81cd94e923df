import { useEffect, useState } from 'preact/hooks'
import { useI18n } from '../../components/use-i18n'
import { tableView } from '../play/play-state'
import { commandText, momentOf } from './command-text'
import type { RecordsModel, ReplayModel } from './record-model'

/** Somebody who leafs quickly hears only where they came to rest, ms. */
const PATIENCE = 500

interface ReplayAnnouncerProps {
  say: RecordsModel['say']
  replay: ReplayModel
}

/** For screen readers: the step that was gone to. Silent while the timeline runs, and where the range itself speaks. */
export function ReplayAnnouncer({ say, replay }: ReplayAnnouncerProps) {
  const i18n = useI18n()
  const [spoken, setSpoken] = useState('')
  const { at, of, play, playing, step, minutes } = replay
  const view = tableView(play)
  const place = say('replay.value', { at, of, moment: momentOf({ i18n, view }, minutes[at]!) })
  const sentence = step ? `${place}. ${commandText({ i18n, say, view }, step)}` : place
  useEffect(() => {
    if (playing || document.activeElement?.matches('[data-part=film-range]')) return
    const timer = setTimeout(() => setSpoken(sentence), PATIENCE)
    return () => clearTimeout(timer)
  }, [sentence, playing])
  return (
    <p class="sr-only" role="status">
      {spoken}
    </p>
  )
}
