import { act as inAct, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showMessage, useMessages } from '../../src/renderer/state/actions.ts';
import { closeDialog, openDialog, useDialog } from '../../src/renderer/state/dialogs.ts';
import { closePalette, usePalette } from '../../src/renderer/state/palette.ts';
import { goTo, usePlace } from '../../src/renderer/state/place.ts';
import { runCommand } from '../../src/renderer/views/frame/commands.ts';
import { Messages } from '../../src/renderer/views/frame/Messages.tsx';
import { Rail } from '../../src/renderer/views/frame/Rail.tsx';
import { useShortcuts } from '../../src/renderer/views/frame/useShortcuts.ts';
import { fakeMain, show } from './today.fake.tsx';

const undone = {
  seq: 9,
  at: 0,
  action: 'addSession',
  about: { skills: 'SQL', seconds: 2700, day: '2026-11-19' },
  kind: 'undo',
  undone: false,
} as const;

function Keys() {
  useShortcuts(true);
  return (
    <>
      <input aria-label="field" />
      <input type="radio" aria-label="choice" />
    </>
  );
}

const press = (key: string, modifiers: { shiftKey?: boolean } = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey: true, ...modifiers });
};

beforeEach(() => {
  closePalette();
  goTo({ screen: 'today' });
});

describe('the keys that work everywhere', () => {
  test('numbers and the comma go to the screens, K opens the palette', async () => {
    fakeMain({});
    await show(<Keys />);
    press('3');
    expect(usePlace.getState()).toEqual({ screen: 'goals' });
    press(',');
    expect(usePlace.getState()).toEqual({ screen: 'settings' });
    press('l');
    expect(usePlace.getState()).toEqual({ screen: 'today' });
    press('k');
    expect(usePalette.getState().open).toBe(true);
  });

  test('Z takes back the last action, unless a field has something typed in it', async () => {
    const main = fakeMain({ undo: () => undone, redo: () => ({ ...undone, kind: 'redo' }) });
    await show(<Keys />);
    const field = screen.getByRole<HTMLInputElement>('textbox');
    field.focus();
    press('z');
    await waitFor(() => expect(main.inputsOf('undo')).toHaveLength(1));
    press('Z', { shiftKey: true });
    await waitFor(() => expect(main.inputsOf('redo')).toHaveLength(1));
    field.value = 'sql';
    press('z');
    press('y');
    expect(main.asked.map(({ name }) => name).filter((name) => name.endsWith('do'))).toEqual([
      'undo',
      'redo',
    ]);
  });

  test('Z in a field that was emptied by typing is the field’s own', async () => {
    const main = fakeMain({ undo: () => undone, redo: () => undone });
    await show(<Keys />);
    const field = screen.getByRole<HTMLInputElement>('textbox');
    field.focus();
    fireEvent.input(field, { target: { value: 's' } });
    fireEvent.input(field, { target: { value: '' } });
    press('z');
    press('y');
    const undoInField = vi.fn();
    Object.defineProperty(document, 'execCommand', { configurable: true, value: undoInField });
    runCommand('undo');
    expect(undoInField).toHaveBeenCalledWith('undo');
    expect(main.asked).toEqual([]);
    // Left and come back to, nothing was typed in it.
    field.blur();
    screen.getByRole('radio').focus();
    field.focus();
    press('z');
    await waitFor(() => expect(main.inputsOf('undo')).toHaveLength(1));
  });

  test('Z takes back what was just logged from a field that logging emptied', async () => {
    const main = fakeMain({ undo: () => undone });
    await show(<Keys />);
    const field = screen.getByRole<HTMLInputElement>('textbox');
    field.focus();
    fireEvent.input(field, { target: { value: 'sql 45m' } });
    field.value = '';
    press('z');
    await waitFor(() => expect(main.inputsOf('undo')).toHaveLength(1));
  });

  test('Z and Y take back nothing behind an open dialog or menu, by key or by menu', async () => {
    const main = fakeMain({ undo: () => undone, redo: () => undone });
    await show(<Keys />);
    screen.getByRole('radio').focus();
    const tryAll = (): void => {
      press('z');
      press('y');
      runCommand('undo');
      runCommand('redo');
    };
    openDialog({ kind: 'session' });
    tryAll();
    closeDialog();
    for (const [name, value] of [
      ['aria-modal', 'true'],
      ['role', 'menu'],
    ] as const) {
      const over = document.createElement('div');
      over.setAttribute(name, value);
      document.body.append(over);
      tryAll();
      over.remove();
    }
    expect(main.asked).toEqual([]);
    // What only fades, as the palette after Enter, holds nothing up.
    const fading = document.createElement('div');
    fading.dataset['palette'] = '';
    fading.innerHTML = '<section aria-modal="true"></section>';
    document.body.append(fading);
    press('z');
    await waitFor(() => expect(main.inputsOf('undo')).toHaveLength(1));
    press('3');
    expect(usePlace.getState()).toEqual({ screen: 'goals' });
    fading.remove();
  });

  test('? lists the keys, and is only a letter in a field', async () => {
    fakeMain({});
    await show(<Keys />);
    screen.getByRole('textbox').focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: '?' });
    expect(useDialog.getState().dialog).toBeNull();
    screen.getByRole('textbox').blur();
    fireEvent.keyDown(document.body, { key: '?' });
    expect(useDialog.getState().dialog).toEqual({ kind: 'shortcuts' });
  });
});

describe('the rail', () => {
  test('names the screens, marks the one in view, and says that this is the demo', async () => {
    fakeMain({});
    await show(<Rail demo />);
    expect(screen.getByText('Demo')).toBeTruthy();
    const today = screen.getByRole('button', { name: 'Today' });
    expect(today.getAttribute('aria-current')).toBe('page');
    fireEvent.click(screen.getByRole('button', { name: 'History' }));
    expect(usePlace.getState().screen).toBe('history');
    expect(today.getAttribute('aria-current')).toBeNull();
  });
});

describe('messages', () => {
  afterEach(() => vi.useRealTimers());

  test('say what was done, and undo it', async () => {
    const main = fakeMain({ undo: () => undone });
    await show(<Messages />, ['history']);
    inAct(() =>
      showMessage({ kind: 'done', action: 'addSession', about: undone.about, undo: true }),
    );
    expect(await screen.findByText('Logged 45 min of SQL')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone: Logged 45 min of SQL')).toBeTruthy();
    expect(main.inputsOf('undo')).toHaveLength(1);
  });

  test('give the focus back to where it was when their button goes with them', async () => {
    fakeMain({ undo: () => undone });
    await show(
      <>
        <button type="button">row</button>
        <Messages />
      </>,
      ['history'],
    );
    inAct(() =>
      showMessage({ kind: 'done', action: 'addSession', about: undone.about, undo: true }),
    );
    const row = screen.getByRole('button', { name: 'row' });
    row.focus();
    const button = await screen.findByRole('button', { name: 'Undo' });
    button.focus();
    fireEvent.click(button);
    await screen.findByText('Undone: Logged 45 min of SQL');
    await waitFor(() => expect(document.activeElement).toBe(row));
  });

  test('go after 8 seconds, which hover and focus hold', async () => {
    fakeMain({});
    await show(<Messages />, ['history']);
    inAct(() =>
      showMessage({ kind: 'refused', refusal: { code: 'nothing-to-undo', details: {} } }),
    );
    const words = await screen.findByText('There is nothing to undo.');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const line = words.parentElement ?? words;
    fireEvent.pointerEnter(line);
    inAct(() => void vi.advanceTimersByTime(20_000));
    expect(useMessages.getState().messages).toHaveLength(1);
    fireEvent.pointerLeave(line);
    inAct(() => void vi.advanceTimersByTime(8100));
    expect(useMessages.getState().messages).toHaveLength(0);
  });
});
