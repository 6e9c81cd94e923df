import {
  ownPlace,
  type PlaceMessage,
  type StreamPlaces,
  streamPlaces,
} from '../../remote/stream-places'

/** @param id of this window, like no other's */
export function windowPlaces(id: string): StreamPlaces {
  if (typeof BroadcastChannel === 'undefined') return ownPlace
  const channel = new BroadcastChannel('pra/streams')
  const places = streamPlaces(
    {
      say: (message) => channel.postMessage(message),
      hear(listener) {
        channel.onmessage = ({ data }: MessageEvent<PlaceMessage>) => listener(data)
      },
    },
    id,
  )
  window.addEventListener('pagehide', places.leave)
  return places
}
