/** The milepost: a stone on the ground with its mark. The same drawing as resources/icon.svg. */
export function Logo() {
  return (
    <svg width={20} height={20} viewBox="0 0 20 20" fill="none" aria-hidden focusable="false">
      <path
        d="M5.6 16.5V6.3a4.4 4.4 0 0 1 8.8 0v10.2M2.6 17.2h14.8"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinecap="round"
      />
      <rect x="8.75" y="6.4" width="2.5" height="7.4" rx="1" fill="var(--mp-accent)" />
    </svg>
  );
}
