const LEAF = '#4ade80';
const YOUNG_LEAF = '#86efac';

/** A seedling with two leaves, for a dark background; with the word Thrive beside it if asked. */
export function Logo({ withWord }: { withWord: boolean }) {
  return (
    <svg
      viewBox={withWord ? '0 0 124 32' : '0 0 32 32'}
      height="30"
      aria-hidden="true"
    >
      <path
        d="M16 28V15"
        stroke={YOUNG_LEAF}
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <path d="M16 17C16 9 21 4 29 4C29 12 24 17 16 17Z" fill={LEAF} />
      <path d="M16 23C16 17 11 13 3 13C3 19 8 23 16 23Z" fill={YOUNG_LEAF} />
      {withWord && (
        <text
          x="40"
          y="24"
          // As wide in whatever font the machine has
          textLength="82"
          lengthAdjust="spacingAndGlyphs"
          fill="#ffffff"
          fontFamily="Helvetica Neue, Helvetica, Arial, sans-serif"
          fontSize="23"
          fontWeight="600"
        >
          Thrive
        </text>
      )}
    </svg>
  );
}
