import { call } from '../client.ts';
import { act } from './actions.ts';

/** Leaves the first run without an answer, with the role that stands first where none was chosen. */
export async function skipFirstRun(): Promise<void> {
  const reply = await call('listRoles', {});
  const roles = reply.ok ? reply.value : [];
  const [first] = roles;
  if (first !== undefined && !roles.some(({ current }) => current)) {
    const chosen = await act('chooseRole', { id: first.id });
    if (!chosen.ok) return;
  }
  await act('changeSettings', { firstRunDone: true });
}
