import '@testing-library/jest-dom';
import { followWindowWidth } from '@thrive/test-utils';

followWindowWidth();
