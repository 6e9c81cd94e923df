// Synthesises the sounds of the game: `node assets/sound/make-sounds.mjs`. Nothing is recorded, nothing is drawn by lot.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const RATE = 16000
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

/** A letter laid on a letter: what comes in writing. */
function mail() {
  const noise = noiseFrom(61)
  const paper = highPass(
    sound(0.42, (t) => noise() * (smooth(t / 0.02) * smooth((0.12 - t) / 0.05))),
    2400,
  )
  const note = sound(0.42, (t) => 0.5 * sine(880, t - 0.1) * blow(t - 0.1, 0.08, 0.004))
  return mixed(paper, note)
}

/** Three knocks on a wooden door. */
function knock() {
  const noise = noiseFrom(67)
  const strike = (since) =>
    sine(168, since) * blow(since, 0.035, 0.001) +
    0.6 * sine(311, since) * blow(since, 0.018, 0.001) +
    0.25 * noise() * blow(since, 0.006, 0.001)
  return lowPass(
    sound(0.62, (t) => [0.01, 0.16, 0.33].reduce((sum, at) => sum + strike(t - at), 0)),
    2600,
  )
}

/** A monitor that says it twice: what a machine has noticed. */
function alert() {
  return lowPass(
    sound(0.6, (t) => {
      const since = t % 0.28
      const shape = t < 0.5 ? smooth(since / 0.012) * smooth((0.16 - since) / 0.05) : 0
      return shape * (sine(1175, t) + 0.25 * sine(2350, t))
    }),
    3200,
  )
}

/** A press at work, and a newspaper thrown on the table. */
function press() {
  const noise = noiseFrom(73)
  const roll = lowPass(
    sound(0.66, (t) => noise() * (0.4 + 0.6 * sine(17, t) ** 2) * smooth((0.4 - t) / 0.1)),
    1500,
  )
  const thrown = lowPass(
    sound(0.66, (t) => 3 * noise() * blow(t - 0.42, 0.03, 0.002)),
    900,
  )
  return mixed(roll, thrown)
}

/** Something has been lost: felt more than heard. */
function thump() {
  const noise = noiseFrom(79)
  const low = sound(0.42, (t) => sine(74 - 30 * t, t) * blow(t, 0.075, 0.004))
  const skin = lowPass(
    sound(0.42, (t) => 0.7 * noise() * blow(t, 0.014, 0.002)),
    420,
  )
  return mixed(low, skin)
}

/** A little won: two soft notes, a fifth apart. */
function chime() {
  return sound(0.6, (t) =>
    [
      [698.46, 0],
      [1046.5, 0.09],
    ].reduce((sum, [hertz, at]) => {
      const since = t - at
      return since < 0 ? sum : sum + sine(hertz, since) * blow(since, 0.13, 0.014)
    }, 0),
  )
}

/** Power that fails: three tones that sink, the last one held. */
function outage() {
  return lowPass(
    sound(1.1, (t) =>
      [
        [392, 0],
        [311, 0.2],
        [220, 0.4],
      ].reduce((sum, [hertz, at], n) => {
        const since = t - at
        if (since < 0) return sum
        const tone = sine(hertz - 14 * since, since) + 0.4 * sine(hertz * 2 - 28 * since, since)
        return sum + tone * blow(since, n === 2 ? 0.2 : 0.08, 0.01)
      }, 0),
    ),
    1800,
  )
}

/** Coins put down one after the other. */
function coins() {
  const clink = (since, hertz) =>
    since < 0
      ? 0
      : (sine(hertz, since) + 0.6 * sine(hertz * 1.47, since)) * blow(since, 0.03, 0.001)
  return sound(
    0.4,
    (t) => clink(t - 0.005, 2960) + 0.7 * clink(t - 0.09, 3320) + 0.5 * clink(t - 0.15, 2790),
  )
}

/** Cards turned over together. */
function reveal() {
  const noise = noiseFrom(83)
  return highPass(
    sound(0.36, (t) =>
      [0.01, 0.06, 0.1, 0.17].reduce((sum, at) => sum + noise() * blow(t - at, 0.012, 0.004), 0),
    ),
    1400,
  )
}

/** One beat of a heart: the last seconds. */
function beat() {
  return sound(0.3, (t) => sine(58, t) * blow(t, 0.045, 0.006) + 0.7 * later(t - 0.13))
  function later(since) {
    return since < 0 ? 0 : sine(52, since) * blow(since, 0.05, 0.006)
  }
}

/** The end of the exercise: a bell struck once, and its room. */
function end() {
  const partials = [
    [261.63, 1, 0.5],
    [523.25, 0.6, 0.36],
    [659.26, 0.45, 0.3],
    [783.99, 0.4, 0.26],
    [1318.5, 0.15, 0.12],
  ]
  return sound(1.8, (t) =>
    partials.reduce(
      (sum, [hertz, part, half]) => sum + part * sine(hertz, t) * blow(t, half, 0.004),
      0,
    ),
  )
}

/** The room: air, mains hum and a far fan; its end flows into its beginning. */
function room() {
  const seconds = 4
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
    // Whole numbers of swings in these seconds, so that they meet.
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
  mail: [mail, 0.45],
  knock: [knock, 0.6],
  alert: [alert, 0.34],
  press: [press, 0.45],
  thump: [thump, 0.8],
  chime: [chime, 0.28],
  outage: [outage, 0.5],
  coins: [coins, 0.3],
  reveal: [reveal, 0.35],
  beat: [beat, 0.8],
  end: [end, 0.5],
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
