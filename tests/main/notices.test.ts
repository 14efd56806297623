import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Notice } from '../../src/contract/index.ts';
import { createNotices } from '../../src/main/notices.ts';
import type { Services } from '../../src/main/services.ts';

/** A window that takes down what its page is told. */
class FakeWindow {
  readonly told: Notice[] = [];
  readonly webContents = Object.assign(new EventEmitter(), {
    send: (_channel: string, notice: Notice) => this.told.push(notice),
  });
}

const { windows } = vi.hoisted(() => ({ windows: [] as FakeWindow[] }));
vi.mock('../../src/main/window.ts', () => ({ listWindows: () => windows }));

const services = {
  clock: { now: () => 0, zone: () => 'UTC' },
  isOpen: () => false,
} as unknown as Services;

function openWindow(): FakeWindow {
  const window = new FakeWindow();
  windows.splice(0, windows.length, window);
  return window;
}

const command = (name: string): unknown => ({ kind: 'command', command: name });

beforeEach(() => {
  windows.length = 0;
});

describe('what the menu asks', () => {
  test('goes at once to a window that listens', () => {
    const notices = createNotices(services);
    const window = openWindow();
    notices.painted();
    notices.command('about');
    expect(window.told).toEqual([command('about')]);
  });

  test('waits for a window that is opening, in its order, and comes once', () => {
    const notices = createNotices(services);
    const window = openWindow();
    notices.command('show-skills');
    notices.command('about');
    expect(window.told).toEqual([]);
    notices.painted();
    expect(window.told).toEqual([command('show-skills'), command('about')]);
    notices.painted();
    expect(window.told).toHaveLength(2);
  });

  test('waits also when the window before it had listened', () => {
    const notices = createNotices(services);
    const earlier = openWindow();
    notices.painted();
    const window = openWindow();
    notices.command('log');
    expect(earlier.told).toEqual([]);
    expect(window.told).toEqual([]);
    notices.painted();
    expect(window.told).toEqual([command('log')]);
  });

  test.each(['did-navigate', 'render-process-gone'])(
    'waits from %s until the page has painted again',
    (event) => {
      const notices = createNotices(services);
      const window = openWindow();
      notices.painted();
      window.webContents.emit(event);
      notices.command('palette');
      expect(window.told).toEqual([]);
      notices.painted();
      expect(window.told).toEqual([command('palette')]);
    },
  );

  test('goes at once to a page that stays, whatever it began to load', () => {
    const notices = createNotices(services);
    const window = openWindow();
    notices.painted();
    for (const event of ['did-start-loading', 'did-stop-loading', 'did-navigate-in-page'])
      window.webContents.emit(event);
    notices.command('about');
    expect(window.told).toEqual([command('about')]);
  });

  test('a window that is loaded again and again is watched once', () => {
    const notices = createNotices(services);
    const { webContents } = openWindow();
    for (let load = 0; load < 20; load += 1) {
      webContents.emit('did-navigate');
      notices.painted();
      notices.painted();
    }
    expect(webContents.listenerCount('did-navigate')).toBe(1);
    expect(webContents.listenerCount('render-process-gone')).toBe(1);
  });
});

test('news goes to a page that has not painted yet: it may have read what changed', () => {
  const notices = createNotices(services);
  const window = openWindow();
  notices.tell(['sessions']);
  expect(window.told).toEqual([{ kind: 'changed', nouns: ['sessions'] }]);
});
