import { openSentences } from '../../../i18n/sentences'
import type { Language } from '../../../scenario/language'
import type { ToolsView } from '../../../view/tools-view'
import { DialogButton } from '../../components/dialog-button'
import { useI18n } from '../../components/use-i18n'

const load = async (language: Language) => {
  const [{ BenchmarkTable }, say] = await Promise.all([
    import('./benchmark-table'),
    openSentences('tools', language),
  ])
  return { BenchmarkTable, say }
}

/** Opens the benchmark of the tools; nothing in a scenario that has none. */
export function BenchmarkButton({ tools }: { tools: ToolsView }) {
  const { ui } = useI18n()
  if (tools.list.length === 0) return null
  return (
    <DialogButton
      title={ui('tools.benchmark')}
      icon="layout-grid"
      testid="benchmark"
      wide
      textOnly
      load={load}
    >
      {({ BenchmarkTable, say }) => <BenchmarkTable tools={tools} say={say} />}
    </DialogButton>
  )
}
