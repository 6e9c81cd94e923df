import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import buttonStyles from './button.module.css'
import { Icon } from './icon'
import { useI18n } from './use-i18n'

interface LoadedProps<T> {
  load: () => Promise<T>
  /** What is loaded; another name loads again. */
  name: string
  children: (part: T) => ComponentChildren
}

type Arrival<T> = { name: string; part: T } | { name: string; part: null }

/** A part of the screen that comes when it is first shown. A load that failed is said, and can be tried again. */
export function Loaded<T>({ load, name, children }: LoadedProps<T>) {
  const { ui } = useI18n()
  const [arrived, setArrived] = useState<Arrival<T> | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let wanted = true
    setArrived(null)
    load().then(
      (part) => wanted && setArrived({ name, part }),
      (error: unknown) => {
        console.error(error)
        if (wanted) setArrived({ name, part: null })
      },
    )
    return () => {
      wanted = false
    }
  }, [name, tries])
  if (arrived?.name !== name) {
    return (
      <p class="hint" role="status">
        {ui('part.loading')}
      </p>
    )
  }
  if (arrived.part !== null) return <>{children(arrived.part)}</>
  return (
    <p class="warning" role="alert">
      <Icon name="triangle-alert" /> {ui('part.failed')}{' '}
      <button type="button" class={buttonStyles.plain} onClick={() => setTries(tries + 1)}>
        {ui('part.again')}
      </button>
    </p>
  )
}
