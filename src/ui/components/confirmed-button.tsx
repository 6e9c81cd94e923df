import { useState } from 'preact/hooks'
import buttonStyles from './button.module.css'
import { Confirmation } from './confirmation'
import { Icon, type IconName } from './icon'

interface ConfirmedButtonProps {
  icon: IconName
  /** On the button, and of the question that takes its place. */
  title: string
  text: string
  yes: string
  no: string
  onYes: () => void
}

/** A button whose effect cannot be undone: it asks first, in its own place. */
export function ConfirmedButton({ icon, title, onYes, ...question }: ConfirmedButtonProps) {
  const [asking, setAsking] = useState(false)
  if (asking) {
    return <Confirmation title={title} {...question} onYes={onYes} onNo={() => setAsking(false)} />
  }
  return (
    <button type="button" class={buttonStyles.plain} onClick={() => setAsking(true)}>
      <Icon name={icon} /> {title}
    </button>
  )
}
