import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../src/main/profileFolder.ts';

describe('defaultProfile', () => {
  it.each([
    ['linux', { HOME: '/home/ada' }, '/home/ada/.local/share/Milepost'],
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: '/data' }, '/data/Milepost'],
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: 'data' }, '/home/ada/.local/share/Milepost'],
    ['linux', { HOME: '/home/ada', XDG_DATA_HOME: '' }, '/home/ada/.local/share/Milepost'],
    ['freebsd', { HOME: '/home/ada' }, '/home/ada/.local/share/Milepost'],
    ['darwin', { HOME: '/Users/ada' }, '/Users/ada/Library/Application Support/Milepost'],
    [
      'win32',
      { LOCALAPPDATA: 'D:\\Local', APPDATA: 'C:\\Roaming', HOME: '/c/Users/ada' },
      'D:\\Local\\Milepost',
    ],
    ['win32', { USERPROFILE: 'C:\\Users\\ada' }, 'C:\\Users\\ada\\AppData\\Local\\Milepost'],
  ] as const)('on %s with %j', (platform, env, folder) => {
    expect(defaultProfile(platform, env, false)).toBe(folder);
    expect(defaultProfile(platform, env, true)).toBe(`${folder} (development)`);
  });
});
