import fc from 'fast-check'

// One seed, so that a run that was green stays green; FC_SEED explores others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_124) })
