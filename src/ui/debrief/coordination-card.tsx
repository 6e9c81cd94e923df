import type { CoordinationCost } from '../../scoring/coordination-cost'
import { remarkText } from '../../wording/remark-wording'
import { useWords } from './words'

/** What the choice of tools cost or saved. */
export function CoordinationCard({ coordination }: { coordination: CoordinationCost | null }) {
  const words = useWords()
  if (!coordination) return null
  return (
    <section class="coordination" aria-labelledby="coordination-title">
      <h3 id="coordination-title">{words.voice.debrief('heading.coordination')}</h3>
      <ul>
        {coordination.remarks.map((one) => {
          const said = remarkText(words, one)
          return <li key={said}>{said}</li>
        })}
      </ul>
    </section>
  )
}
