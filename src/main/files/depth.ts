/**
 * Offset of the first bracket that opens a level deeper than `maxDepth`; null: none does. One pass
 * without recursion, to be run before any parser, which recurses.
 */
export function findTooDeep(text: string, maxDepth: number): number | null {
  let depth = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (inString) {
      if (character === '\\') offset += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') {
      inString = true;
    } else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > maxDepth) return offset;
    } else if (character === '}' || character === ']') {
      depth -= 1;
    }
  }
  return null;
}

/** Offset of the comma or bracket that begins one value more than `most`; null: there is none. As plain as above. */
export function findTooMany(text: string, most: number): number | null {
  if (text.length <= most) return null;
  let [count, inString] = [1, false];
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (inString) {
      if (character === '\\') offset += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') {
      inString = true;
    } else if (character === ',' || character === '{' || character === '[') {
      count += 1;
      if (count > most) return offset;
    }
  }
  return null;
}
