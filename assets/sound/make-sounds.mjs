// Synthesises the sounds of the game: `node assets/sound/make-sounds.mjs`. Nothing is recorded, nothing is drawn by lot.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const RATE = 22050
const ROOM_RATE = 8000
const GAP = 0.05

/** Noise from a fixed seed, -1 to 1. */
function noiseFrom(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 31 - 1
  }
}

const sine = (hertz, t) => Math.sin(2 * Math.PI * hertz * t)
/** A blow: starts within a few milliseconds, dies away by half every `half` seconds. */
const blow = (t, half, rise = 0.003) => (t < 0 ? 0 : Math.min(1, t / rise) * 2 ** (-t / half))
const smooth = (x) => (x <= 0 ? 0 : x >= 1 ? 1 : x * x * (3 - 2 * x))

function sound(seconds, sampleAt, rate = RATE) {
  return Float64Array.from({ length: Math.round(seconds * rate) }, (_, n) => sampleAt(n / rate))
}

/** One-pole low pass. */
function lowPass(samples, hertz, rate = RATE) {
  const share = 1 - Math.exp((-2 * Math.PI * hertz) / rate)
  let last = 0
  return samples.map((sample) => {
    last += share * (sample - last)
    return last
  })
}

const highPass = (samples, hertz) => {
  const low = lowPass(samples, hertz)
  return samples.map((sample, n) => sample - low[n])
}

const mixed = (...parts) =>
  Float64Array.from({ length: Math.max(...parts.map((part) => part.length)) }, (_, n) =>
    parts.reduce((sum, part) => sum + (part[n] ?? 0), 0),
  )

/** As loud as `peak`, with soft edges. */
function finished(samples, peak, rate = RATE) {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  const edge = 0.006 * rate
  return samples.map((sample, n) => {
    const inside = Math.min(1, n / (0.001 * rate), (samples.length - 1 - n) / edge)
    return (sample * inside * peak) / loudest
  })
}

/** A desk telephone: two bells struck in turn. */
function phone() {
  const partials = [1, 1.52, 2.03, 2.74]
  const strokes = Array.from({ length: 20 }, (_, n) => 0.02 + n * 0.044)
  return sound(1.3, (t) =>
    strokes.reduce((sum, at, n) => {
      const bell = n % 2 === 0 ? 1046 : 1318
      const since = t - at
      if (since < 0 || since > 0.6) return sum
      const ring = partials.reduce((all, p, k) => all + sine(bell * p, since) / (1 + k * 1.2), 0)
      return sum + ring * blow(since, 0.09)
    }, 0),
  )
}

/** Two low tones in turn, rounded: urgent, not shrill. */
function alarm() {
  return lowPass(
    sound(1.15, (t) => {
      const beat = t % 0.38
      const hertz = beat < 0.19 ? 466 : 622
      const shape = smooth(beat / 0.02) * smooth((0.36 - beat) / 0.03)
      return shape * (sine(hertz, t) + 0.32 * sine(hertz * 2, t) + 0.2 * sine(hertz * 3, t))
    }),
    2400,
  )
}

/** A card slid over wood and laid down. */
function card() {
  const noise = noiseFrom(11)
  const slide = highPass(
    sound(0.2, (t) => noise() * smooth(t / 0.05) * smooth((0.13 - t) / 0.06)),
    1800,
  )
  const tap = sound(0.2, (t) => 0.5 * sine(230, t - 0.13) * blow(t - 0.13, 0.012))
  return mixed(slide, tap)
}

/** A rubber stamp on a plan on a table. */
function stamp() {
  const noise = noiseFrom(23)
  const thump = sound(0.3, (t) => sine(92 - 40 * t, t) * blow(t, 0.05, 0.002))
  const wood = sound(0.3, (t) => 0.5 * sine(310, t) * blow(t, 0.018, 0.001))
  const slap = lowPass(
    sound(0.3, (t) => noise() * blow(t, 0.012, 0.001)),
    3200,
  )
  const lift = highPass(
    sound(0.3, (t) => 0.1 * noise() * blow(t - 0.17, 0.02)),
    1500,
  )
  return mixed(thump, wood, slap, lift)
}

/** Eight keys in an uneven row. */
function keyboard() {
  const noise = noiseFrom(37)
  const strokes = [0.01, 0.09, 0.15, 0.25, 0.31, 0.4, 0.46, 0.56].map((at, n) => ({
    at,
    pitch: 1500 + ((n * 5) % 7) * 130,
    strength: n === 7 ? 1.3 : 0.7 + ((n * 3) % 4) * 0.1,
  }))
  return highPass(
    sound(0.68, (t) =>
      strokes.reduce((sum, { at, pitch, strength }) => {
        const since = t - at
        if (since < 0 || since > 0.1) return sum
        const click =
          noise() * blow(since, 0.004, 0.0005) + 0.35 * sine(pitch, since) * blow(since, 0.006)
        const bottom = 0.4 * sine(190, since - 0.006) * blow(since - 0.006, 0.012)
        return sum + strength * (click + bottom)
      }, 0),
    ),
    120,
  )
}

/** A chord that opens upwards: something works again. */
function relief() {
  const notes = [392, 493.88, 587.33, 783.99]
  return sound(1.35, (t) =>
    notes.reduce((sum, hertz, n) => {
      const since = t - n * 0.11
      if (since < 0) return sum
      const tone =
        sine(hertz, since) + 0.25 * sine(hertz * 2, since) + 0.08 * sine(hertz * 3, since)
      return sum + tone * blow(since, 0.24, 0.012)
    }, 0),
  )
}

/** Two notes. */
function message() {
  return sound(0.55, (t) =>
    [
      [659.26, 0],
      [987.77, 0.12],
    ].reduce((sum, [hertz, at]) => {
      const since = t - at
      if (since < 0) return sum
      return sum + (sine(hertz, since) + 0.3 * sine(hertz * 2, since)) * blow(since, 0.1, 0.005)
    }, 0),
  )
}

/** A cup put on its saucer: a rest begins. */
function cup() {
  const noise = noiseFrom(53)
  const partials = [
    [2093, 1, 0.05],
    [3371, 0.6, 0.035],
    [4870, 0.4, 0.022],
    [6120, 0.22, 0.014],
  ]
  const clink = (since, strength) =>
    since < 0
      ? 0
      : strength *
        partials.reduce(
          (all, [hertz, part, half]) => all + part * sine(hertz, since) * blow(since, half, 0.001),
          0,
        )
  return sound(
    0.5,
    (t) =>
      clink(t, 1) + clink(t - 0.085, 0.45) + clink(t - 0.14, 0.2) + 0.12 * noise() * blow(t, 0.006),
  )
}

/** The room: air, mains hum and a far fan; its end flows into its beginning. */
function room() {
  const seconds = 6
  const blend = 1
  const noise = noiseFrom(71)
  let brown = 0
  const air = sound(
    seconds + blend,
    () => {
      brown = brown * 0.985 + noise() * 0.06
      return brown
    },
    ROOM_RATE,
  )
  const soft = lowPass(air, 420, ROOM_RATE)
  const length = seconds * ROOM_RATE
  const lap = blend * ROOM_RATE
  return Float64Array.from({ length }, (_, n) => {
    const t = n / ROOM_RATE
    // Whole numbers of swings in six seconds, so that they meet.
    const hum = 0.05 * sine(50, t) + 0.035 * sine(100, t) + 0.012 * sine(150, t)
    const fan = 1 + 0.12 * sine(0.5, t)
    const share = n < lap ? n / lap : 1
    const breath =
      n < lap ? soft[n] * Math.sqrt(share) + soft[length + n] * Math.sqrt(1 - share) : soft[n]
    return breath * fan + hum
  })
}

/** 16-bit mono WAV. */
function wav(samples, rate) {
  const bytes = Buffer.alloc(44 + samples.length * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + samples.length * 2, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(rate * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples.length * 2, 40)
  samples.forEach((sample, n) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32767), 44 + n * 2)
  })
  return bytes
}

const EFFECTS = {
  phone: [phone, 0.6],
  alarm: [alarm, 0.36],
  card: [card, 0.5],
  stamp: [stamp, 0.8],
  keyboard: [keyboard, 0.45],
  relief: [relief, 0.6],
  message: [message, 0.5],
  cup: [cup, 0.4],
}

/** The two files' bytes and where each effect lies in its sheet: [start, length] in milliseconds. */
export function makeSounds() {
  const sheet = []
  const sprite = {}
  for (const [name, [make, peak]] of Object.entries(EFFECTS)) {
    const samples = finished(make(), peak)
    sprite[name] = [
      Math.round((sheet.length * 1000) / RATE),
      Math.round((samples.length * 1000) / RATE),
    ]
    for (const sample of samples) sheet.push(sample)
    for (let n = 0; n < GAP * RATE; n += 1) sheet.push(0)
  }
  const tone = room()
  const loudest = tone.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return {
    effects: wav(sheet, RATE),
    room: wav(
      Array.from(tone, (sample) => (sample * 0.5) / loudest),
      ROOM_RATE,
    ),
    sprite,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { effects, room: tone, sprite } = makeSounds()
  const write = (name, content) => writeFileSync(new URL(name, import.meta.url), content)
  write('effects.wav', effects)
  write('room.wav', tone)
  const lines = Object.entries(sprite).map(([name, [at, long]]) => `  "${name}": [${at}, ${long}]`)
  write('effects.json', `{\n${lines.join(',\n')}\n}\n`)
}
