import { useEffect, useRef, useState } from 'react';
import type { Session, SessionPage } from '../../../contract/sessions.ts';
import { act } from '../../state/actions.ts';

const pageLength = 20;

interface Earlier {
  readonly sessions: readonly Session[];
  /** Whether there are more before them. */
  readonly hasMore: boolean;
  /** Adds the next page; gives what it added. */
  readonly more: () => Promise<readonly Session[]>;
}

/** The sessions before the key `after`, page by page; as many pages again whenever `version` is another object. */
export function useEarlier(after: string | null, version: object): Earlier {
  const [pages, setPages] = useState<readonly SessionPage[]>([]);
  const count = useRef(0);
  const asked = useRef(0);

  /** undefined: it was refused, or another question was asked meanwhile. */
  async function read(wanted: number): Promise<readonly SessionPage[] | undefined> {
    const question = (asked.current += 1);
    const found: SessionPage[] = [];
    for (let key = after; key !== null && found.length < wanted; key = found.at(-1)?.next ?? null) {
      const reply = await act('listSessions', { limit: pageLength, after: key });
      if (!reply.ok || question !== asked.current) return undefined;
      found.push(reply.value);
    }
    setPages(found);
    return found;
  }

  useEffect(() => {
    if (count.current > 0) void read(count.current);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `read` is of the same moment as `version`
  }, [version]);

  return {
    sessions: pages.flatMap(({ sessions }) => sessions),
    hasMore: pages.length === 0 ? after !== null : pages.at(-1)?.next !== null,
    more: async () => {
      const shown = pages.length;
      const found = await read(shown + 1);
      if (found === undefined) return [];
      count.current = found.length;
      return found.slice(shown).flatMap(({ sessions }) => sessions);
    },
  };
}
