import { deedsOf } from '../exercise/deeds'
import { zipRecords } from '../exercise/record-zip'
import { type ApiSide, attending, type Route } from './api-side'
import { answerJson, Faulty, languageIn } from './exchange'

/** What is kept of an exercise, to be read and taken away. */
export function recordRoutes(side: ApiSide): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/f/:exercise/texts',
      work: (exchange, { exercise: id = '' }) =>
        attending(side, exchange, id, 'observer').exercise.shelved.texts(languageIn(exchange)),
    },
    {
      method: 'GET',
      path: '/f/:exercise/scenario',
      work: (exchange, { exercise: id = '' }) =>
        attending(side, exchange, id).exercise.shelved.scenario,
    },
    {
      method: 'GET',
      path: '/f/:exercise/deeds',
      work: (exchange, { exercise: id = '' }) =>
        deedsOf(side.journal, attending(side, exchange, id, 'observer').exercise),
    },
    {
      method: 'GET',
      path: '/f/:exercise/records/:team',
      async work(exchange, { exercise: id = '', team = '' }) {
        const { exercise } = attending(side, exchange, id)
        if (!exercise.state().teams.some((one) => one.team === team)) throw new Faulty('unknown')
        const { table } = await exercise.game(team)
        const name = `${exercise.id}-${team}.pra.json`
        exchange.response.setHeader('Content-Disposition', `attachment; filename="${name}"`)
        answerJson(exchange.response, table.record())
      },
    },
    {
      method: 'GET',
      path: '/f/:exercise/regrets/:team',
      async work(exchange, { exercise: id = '', team = '' }) {
        const { exercise } = attending(side, exchange, id, 'observer')
        if (!exercise.state().teams.some((one) => one.team === team)) throw new Faulty('unknown')
        const regrets = await side.roomOf(exercise).scores.regrets(team)
        if (!regrets) throw new Faulty('unknown')
        return regrets
      },
    },
    {
      method: 'GET',
      path: '/f/:exercise/records',
      async work(exchange, { exercise: id = '' }) {
        const { exercise } = attending(side, exchange, id)
        const { response } = exchange
        response.writeHead(200, {
          'Content-Type': 'application/zip',
          'Cache-Control': 'no-store',
          'Content-Disposition': `attachment; filename="${exercise.id}.zip"`,
        })
        await zipRecords(exercise, (chunk) => response.write(chunk))
        response.end()
        return undefined
      },
    },
  ]
}
