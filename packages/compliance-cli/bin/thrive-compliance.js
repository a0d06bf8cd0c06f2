#!/usr/bin/env node
const fs = require('node:fs');
const path = require('node:path');

// In the repository it runs from source.
if (fs.existsSync(path.resolve(__dirname, '../src'))) {
  require('@backstage/cli/config/nodeTransform.cjs');
  require('../src');
} else {
  require('..');
}
