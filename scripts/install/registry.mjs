// An npm registry with the packed packages of this project and nothing else: what a portal asks for
// under our scope, as long as the gate runs.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { execute } from './execute.mjs';

/**
 * Serves the tarballs of a folder.
 *
 * @param {string} folder with files as `yarn pack` makes them
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function serveRegistry(folder) {
  const tarballs = new Map();
  const manifests = new Map();
  for (const name of await readdir(folder)) {
    const contents = await readFile(path.join(folder, name));
    const manifest = JSON.parse(
      await execute([
        'tar',
        '--extract',
        '--gzip',
        '--to-stdout',
        '--file',
        path.join(folder, name),
        'package/package.json',
      ]),
    );
    tarballs.set(`/-/${name}`, contents);
    manifests.set(manifest.name, { manifest, file: name, contents });
  }
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    const tarball = tarballs.get(asked);
    const known = manifests.get(asked.slice(1));
    if (tarball) {
      response.end(tarball);
    } else if (known) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(packument(known, request.headers.host)));
    } else {
      response.statusCode = 404;
      response.end('{}');
    }
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise(done => server.close(done)),
  };
}

function packument({ manifest, file, contents }, host) {
  const { name, version } = manifest;
  const digest = createHash('sha512').update(contents).digest('base64');
  return {
    name,
    'dist-tags': { latest: version },
    versions: {
      [version]: {
        ...manifest,
        dist: {
          tarball: `http://${host}/-/${file}`,
          integrity: `sha512-${digest}`,
          shasum: createHash('sha1').update(contents).digest('hex'),
        },
      },
    },
    time: { [version]: new Date(0).toISOString() },
  };
}
