import { UnstyledButton } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { openDialog } from '../../state/dialogs.ts';
import { shortenAddress, splitLinks } from '../../ui/links.ts';
import classes from './Evidence.module.css';

/** What a person wrote, as text; an address in it is a button that first shows where it leads. */
export function EvidenceText({ text }: { readonly text: string }): ReactNode {
  return splitLinks(text).map(({ text: run, address }, index) =>
    address === null ? (
      <Fragment key={index}>{run}</Fragment>
    ) : (
      <UnstyledButton
        key={index}
        className={classes.link}
        title={address}
        onClick={() => openDialog({ kind: 'link', address })}
      >
        {shortenAddress(run)}
      </UnstyledButton>
    ),
  );
}
