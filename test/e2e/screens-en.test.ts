import { describe } from 'vitest'
import { everyScreen } from '../support/every-screen'

describe('every screen and every dialog, in en', () => everyScreen('en'))
