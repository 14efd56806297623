interface MoreProps {
  readonly count: number;
  readonly words: (count: number) => string;
}

/** What a short list does not show; nothing when it shows all. */
export function More({ count, words }: MoreProps) {
  return count > 0 ? <p data-more>{words(count)}</p> : null;
}
