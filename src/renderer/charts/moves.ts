/** Where the cursor goes from `stop` by a key; undefined: the key is none of the chart's. */
export type Move = (stop: number | null, key: string) => number | undefined;

/** Along stops 0 to count - 1. The first key begins at the end that it comes from. */
export function moveAlong(count: number, page = 10): Move {
  const clamp = (stop: number): number => Math.min(count - 1, Math.max(0, stop));
  return (stop, key) => {
    switch (key) {
      case 'ArrowRight':
        return clamp(stop === null ? 0 : stop + 1);
      case 'ArrowLeft':
        return clamp(stop === null ? count - 1 : stop - 1);
      case 'PageDown':
        return clamp(stop === null ? 0 : stop + page);
      case 'PageUp':
        return clamp(stop === null ? count - 1 : stop - page);
      case 'Home':
        return 0;
      case 'End':
        return clamp(count - 1);
      default:
        return undefined;
    }
  };
}

/** Along some of the stops only, such as the days on which a line rose. `stops` ascend. */
export function moveOver(stops: readonly number[]): Move {
  const along = moveAlong(stops.length);
  return (stop, key) => {
    if (stops.length === 0) return undefined;
    if (stop === null) return stops[along(null, key) ?? -1];
    const before = stops.findLastIndex((other) => other <= stop);
    // Between two stops, the one before is a step to the left already.
    const isBackward = key === 'ArrowLeft' || key === 'PageUp';
    const from = isBackward && stops[before] !== stop ? before + 1 : before;
    return stops[along(from, key) ?? -1];
  };
}

/** Over days in rows of a week: left and right by the day, up and down by the week. */
export function moveInRows(count: number): Move {
  const along = moveAlong(count, 28);
  const clamp = (stop: number): number => Math.min(count - 1, Math.max(0, stop));
  return (stop, key) => {
    if (key === 'ArrowUp') return stop === null ? count - 1 : clamp(stop - 7);
    if (key === 'ArrowDown') return stop === null ? 0 : clamp(stop + 7);
    return along(stop, key);
  };
}

/** Over days in columns of a week: left and right by the week, up and down by the day. */
export function moveInWeeks(count: number): Move {
  const along = moveAlong(count, 28);
  const clamp = (stop: number): number => Math.min(count - 1, Math.max(0, stop));
  return (stop, key) => {
    if (stop !== null && key === 'ArrowLeft') return clamp(stop - 7);
    if (stop !== null && key === 'ArrowRight') return clamp(stop + 7);
    if (key === 'ArrowUp') return along(stop, 'ArrowLeft');
    if (key === 'ArrowDown') return along(stop, 'ArrowRight');
    // Somebody who reads by day begins with the latest.
    if (stop === null && key === 'ArrowRight') return count - 1;
    return along(stop, key);
  };
}
