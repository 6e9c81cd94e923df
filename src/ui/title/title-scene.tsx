const TILES = [
  { x: 96, y: 78, n: 4, rest: 'break' },
  { x: 96, y: 146, n: 3, rest: 'night' },
  { x: 96, y: 214, n: 4, rest: '' },
] as const

/** The table under its lamp: the printed plan, five pawns, the alarm card, the rack. Decoration only. */
export function TitleScene() {
  return (
    <svg
      class="scene"
      viewBox="0 0 520 420"
      aria-hidden="true"
      preserveAspectRatio="xMidYMid slice"
    >
      <defs>
        <radialGradient id="lamp">
          <stop offset="0" stop-color="#ffdf9e" stop-opacity="0.55" />
          <stop offset="0.55" stop-color="#ffdf9e" stop-opacity="0.14" />
          <stop offset="1" stop-color="#ffdf9e" stop-opacity="0" />
        </radialGradient>
      </defs>
      <g transform="rotate(-4 240 180)">
        <rect class="scene-shadow" x="58" y="52" width="392" height="240" rx="8" />
        <rect class="scene-paper" x="50" y="42" width="392" height="240" rx="8" />
        {TILES.map(({ x, y, n, rest }, day) => (
          <g key={y}>
            <path class="scene-path" d={`M${x - 20} ${y + 24}h${n * 66 + 60}`} />
            <text class="scene-day" x={x - 36} y={y + 29}>
              {day + 1}
            </text>
            {Array.from({ length: n }, (_, index) => (
              <g key={`${y}-${index}`} transform={`translate(${x + index * 66} ${y})`}>
                <rect
                  class="scene-tile"
                  data-state={day === 0 ? 'done' : day === 1 && index === 0 ? 'open' : 'ahead'}
                  width="52"
                  height="50"
                  rx="5"
                />
                <rect class="scene-bar" x="8" y="36" width="36" height="4" rx="2" />
                {day === 0 && <path class="scene-tick" d="m18 20 6 6 11-12" />}
              </g>
            ))}
            {rest && (
              <circle class="scene-rest" data-kind={rest} cx={x + n * 66 + 14} cy={y + 24} r="14" />
            )}
          </g>
        ))}
        <circle class="scene-pawn" data-role="client" cx="112" cy="166" r="8" />
        <path class="scene-pawn" data-role="dsi" d="M126 158h10l5 8-5 8h-10l-5-8z" />
        <path class="scene-pawn" data-role="direction" d="m124 176 9 9-9 9-9-9z" />
      </g>
      <g transform="rotate(7 420 320)">
        <rect class="scene-card" x="384" y="268" width="76" height="104" rx="8" />
        <path class="scene-alarm" d="m422 300 22 38h-44z" />
        <path class="scene-bang" d="M422 313v11m0 6v1" />
      </g>
      <g transform="translate(84 312)">
        <rect class="scene-rack" width="236" height="76" rx="7" />
        {[0, 1, 2, 3, 4].map((unit) => (
          <g key={unit} transform={`translate(${12 + unit * 44} 14)`}>
            <rect class="scene-unit" width="36" height="48" rx="4" />
            <circle class="scene-led" data-unit={unit} cx="10" cy="12" r="5" />
            <path class="scene-line" d="M20 12h10M8 26h22M8 36h16" />
          </g>
        ))}
      </g>
      <rect class="scene-pawn" data-role="admin" x="336" y="318" width="16" height="16" rx="2" />
      <path class="scene-pawn" data-role="development" d="m362 352 10 18h-20z" />
      <ellipse cx="240" cy="170" rx="330" ry="240" fill="url(#lamp)" />
    </svg>
  )
}
