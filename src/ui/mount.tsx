import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '@fontsource-variable/atkinson-hyperlegible-mono/wght.css'
import '@fontsource-variable/bitter/wght.css'
import './styles/tokens.css'
import './styles/tokens-dark.css'
import './styles/tokens-contrast.css'
import './styles/tokens-forced.css'
import './styles/base.css'
import { render } from 'preact'
import { App, type AppProps } from './app'

/** Draws the whole interface into an element; call the result again whenever the model has changed. */
export function mount(element: HTMLElement): (props: AppProps) => void {
  return (props) => render(<App {...props} />, element)
}
