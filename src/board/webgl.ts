/** This device, or this browser, draws nothing with WebGL. */
export class NoWebGl extends Error {
  constructor() {
    super('WebGL is not available')
  }
}

/** Width of the biggest texture; throws where there is no WebGL. */
export function textureLimit(): number {
  const canvas = document.createElement('canvas')
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
  if (!gl) throw new NoWebGl()
  const limit = Number(gl.getParameter(gl.MAX_TEXTURE_SIZE))
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return Math.min(limit, 4096)
}
