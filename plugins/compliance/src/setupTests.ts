import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { followWindowWidth } from '@thrive/test-utils';

// Whole portals are rendered here; a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

followWindowWidth();
