// What the facilitator of a hosted exercise needs: loaded when somebody follows the link to its console.
import type { ExerciseListed, ExerciseMade, ScenarioOffered } from '../../protocol/messages'
import { askingAt, Failed } from '../../remote/asking'
import { LANGUAGES } from '../../scenario/language'
import { drawConsole } from '../../ui/screens/console/console-draw'
import type { ConsolePage, ListActions, ListModel } from '../../ui/screens/console/console-model'
import type { ExerciseLink } from '../shell/exercise-link'
import { type Console, openConsole } from './console-page'
import type { Page } from './exercise-page'

/** The exercises of a server, and one of them under way. */
export async function openConsolePage(
  root: HTMLElement,
  page: Page,
  { token, exercise, team }: Extract<ExerciseLink, { page: 'console' }>,
): Promise<void> {
  const asking = askingAt(page.base, token)
  let open: Console | null = null
  let list: ListModel = {
    busy: false,
    problem: null,
    exercises: null,
    scenarios: [],
  }

  const speak: ListActions['setLanguage'] = async (language) => {
    await page.speak(language)
    if (open) await open.speak()
    else show({})
  }
  const draw = (shown: ConsolePage, scenario: string): void => {
    page.setTitle(page.say('console.title'))
    const spoken = { i18n: page.i18n(scenario), say: page.translate(), language: page.language() }
    drawConsole(root, { ...spoken, page: shown })
  }
  const show = (part: Partial<ListModel>): void => {
    list = { ...list, ...part }
    if (!open) draw({ page: 'list', list, actions }, '')
  }
  const fail = ({ why }: Failed): void =>
    show({ busy: false, problem: { kind: 'failure', failure: why } })
  const readList = async (): Promise<void> => {
    // What there is to be played is the server's to say: it may have one scenario of its own alone.
    const offered = await asking.read<ScenarioOffered[]>('api/scenarios')
    if (offered instanceof Failed) return fail(offered)
    for (const { id, title } of offered) {
      for (const language of LANGUAGES) {
        page.texts.add(language, id, { 'scenario.title': title[language] })
      }
    }
    const found = await asking.read<ExerciseListed[]>('api/exercises')
    if (found instanceof Failed) return fail(found)
    const exercises = [...found].sort((a, b) => b.made - a.made)
    show({ scenarios: offered, exercises })
  }
  const enter = (id: string, made: boolean, opened = ''): void => {
    const keep = (of: string): void =>
      history.replaceState(null, '', `#f=${token}&e=${id}${of && `&v=${of}`}`)
    keep(opened)
    open = openConsole({
      root,
      page,
      asking,
      exercise: id,
      made,
      team: opened,
      keep,
      setLanguage: speak,
      draw: (model, does) =>
        draw({ page: 'exercise', console: model, actions: does }, model.hello?.scenario ?? ''),
      leave() {
        open = null
        history.replaceState(null, '', `#f=${token}`)
        show({ problem: null })
        void readList()
      },
    })
  }

  const actions: ListActions = {
    setLanguage: speak,
    async make(wish) {
      if (list.busy) return
      show({ busy: true, problem: null })
      const made = await asking.post<ExerciseMade>('api/exercises', wish)
      if (made instanceof Failed) fail(made)
      else {
        list = { ...list, busy: false }
        enter(made.exercise, true)
      }
    },
    open: (id) => enter(id, false),
    dismiss: () => show({ problem: null }),
  }

  if (exercise) enter(exercise, false, team)
  else {
    show({})
    await readList()
  }
}
