import '@mantine/charts/styles.layer.css';
import type { ReactElement } from 'react';
import { ResponsiveContainer } from 'recharts';
import { Plot } from './Plot.tsx';

interface FixedSizeProps {
  readonly width: number;
  readonly height: number;
  readonly children: ReactElement;
}

/** Gives Mantine's charts a size at once: left alone they measure first and are drawn a frame later. */
export function FixedSize({ width, height, children }: FixedSizeProps) {
  return (
    <div style={{ width, height }}>
      <Plot>
        <ResponsiveContainer width={width} height={height}>
          {children}
        </ResponsiveContainer>
      </Plot>
    </div>
  );
}
