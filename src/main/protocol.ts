import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type ProtocolRequest, type ProtocolResponse } from 'electron';

export const ownOrigin = 'app://milepost';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the built renderer under app://milepost/ and nothing else of the disk. `onPage` hears when a page was handed
 * over: until then whatever keeps this thread busy delays the window.
 */
export function serveRenderer(folder: string, onPage: () => void): void {
  // oxlint-disable-next-line typescript/no-deprecated -- `handle` would load all of fetch into main before the first page: 35 ms of each start
  protocol.registerBufferProtocol('app', (request, answer) => {
    void respond(folder, request, onPage).then(answer);
  });
}

async function respond(
  folder: string,
  request: ProtocolRequest,
  onPage: () => void,
): Promise<ProtocolResponse> {
  const file = findFile(folder, request);
  const type = file === null ? undefined : types[extname(file)];
  if (file === null || type === undefined) return missing;
  try {
    const bytes = await readFile(file);
    if (!type.startsWith('text/html')) return serveBytes(bytes, type);
    setImmediate(onPage);
    return servePage(bytes.toString('utf8'));
  } catch (error) {
    return isMissing(error) ? missing : { error: netFailed };
  }
}

const missing: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) };

/** Chromium's net::ERR_FAILED. */
const netFailed = -2;

function findFile(folder: string, request: ProtocolRequest): string | null {
  if (request.method !== 'GET') return null;
  const url = new URL(request.url);
  if (url.host !== 'milepost') return null;
  const path = decodePath(url.pathname);
  if (path === null || path.includes('\0')) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(folder + sep) ? file : null;
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not an address of ours: a lone percent sign, say.
    return null;
  }
}

/** Styles that Mantine writes at run time carry this load's nonce; everything else is a file of ours. */
function servePage(html: string): ProtocolResponse {
  const nonce = randomBytes(16).toString('base64');
  return {
    data: Buffer.from(html.replaceAll('__STYLE_NONCE__', nonce)),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyWith(nonce),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  };
}

function serveBytes(data: Buffer, type: string): ProtocolResponse {
  return { data, headers: { 'content-type': type, 'x-content-type-options': 'nosniff' } };
}

function policyWith(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'EISDIR')
  );
}
