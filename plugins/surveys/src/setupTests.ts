import { webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { followWindowWidth } from '@thrive/test-utils';

// Whole portals are rendered here; a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

// Every browser has them, and jsdom has not.
Object.defineProperty(window, 'crypto', { value: webcrypto });
Object.assign(window, { TextEncoder });

followWindowWidth();
