import type { ServiceStatus } from '../scenario/roles'
import { isWorking } from '../simulation/services'

/** The server room seen from outside. */
export function symptom(status: ServiceStatus): ServiceStatus {
  if (isWorking(status)) return 'up'
  return status === 'degraded' ? 'degraded' : 'down'
}
