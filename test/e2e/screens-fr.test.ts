import { describe } from 'vitest'
import { everyScreen } from '../support/every-screen'

describe('every screen and every dialog, in fr', () => everyScreen('fr'))
