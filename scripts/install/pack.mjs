// Packs what is published, as it is published, and says what is wrong with it.
//
//   node scripts/install/pack.mjs <folder>
//
// Needs `tsc` and the build to have run. While it packs, manifests of packages are other ones for a moment:
// nothing else may read them then.
import { packAll } from './packAll.mjs';

await packAll(process.argv[2]);
