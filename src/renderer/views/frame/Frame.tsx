import type { App } from '../../../contract/app.ts';
import { Banner } from './Banner.tsx';
import classes from './Frame.module.css';
import { Rail } from './Rail.tsx';
import { ScreenRegion } from './ScreenRegion.tsx';

/** Rail at the left, the screen beside it. */
export function Frame({ app }: { readonly app: App }) {
  return (
    <div className={classes.frame}>
      <Rail demo={app.demo} />
      <div className={classes.side}>
        <Banner app={app} />
        <ScreenRegion />
      </div>
    </div>
  );
}
