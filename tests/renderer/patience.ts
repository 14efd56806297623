import { configure } from '@testing-library/react';

// A report takes a second to draw where no browser lays it out; a machine that is busy takes several.
configure({ asyncUtilTimeout: 8000 });
