import { useState } from 'preact/hooks'
import { openToolTexts } from '../../i18n/tool-texts'
import type { Language } from '../../scenario/language'
import type { ToolsView } from '../../view/tools-view'
import { Dialog } from '../base/dialog'
import { Icon } from '../base/icon'
import { Loaded } from '../base/loaded'
import { useI18n } from '../base/speech'

const load = async (language: Language) => {
  const [{ BenchmarkTable }, say] = await Promise.all([
    import('./benchmark-table'),
    openToolTexts(language),
  ])
  return { BenchmarkTable, say }
}

/** Opens the benchmark of the tools; nothing in a scenario that has none. */
export function BenchmarkButton({ tools }: { tools: ToolsView }) {
  const { ui, language } = useI18n()
  const [open, setOpen] = useState(false)
  if (tools.list.length === 0) return null
  return (
    <>
      <button
        type="button"
        class="button-plain"
        data-testid="benchmark"
        onClick={() => setOpen(true)}
      >
        <Icon name="layout-grid" /> {ui('tools.benchmark')}
      </button>
      {open && (
        <Dialog title={ui('tools.benchmark')} onClose={() => setOpen(false)} wide>
          <Loaded load={() => load(language)} name={language}>
            {({ BenchmarkTable, say }) => <BenchmarkTable tools={tools} say={say} />}
          </Loaded>
        </Dialog>
      )}
    </>
  )
}
