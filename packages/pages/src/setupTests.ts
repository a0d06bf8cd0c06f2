import { followWindowWidth } from '@thrive/test-utils';

followWindowWidth();
