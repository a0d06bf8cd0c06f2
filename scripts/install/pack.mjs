// Packs what is published, as it is published, says what is wrong with it, and tries how it is published.
//
//   node scripts/install/pack.mjs <folder>
//
// Needs `tsc` and the build to have run. While it packs, manifests of packages are other ones for a moment:
// nothing else may read them then.
import { packAll } from './packAll.mjs';
import { publishOne } from './publishOne.mjs';

await packAll(process.argv[2]);
await publishOne();
