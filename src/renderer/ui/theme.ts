import {
  createTheme,
  defaultVariantColorsResolver,
  rem,
  type CSSVariablesResolver,
  type VariantColorsResolver,
} from '@mantine/core';
import classes from './mantine.module.css';
import { darkPalette, lightPalette, type Palette } from './tokens.ts';

const fontFamily =
  "'Inter Variable', 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans CJK JP', system-ui, sans-serif";

/** Names that `color` takes beside the accent: `<Button color="offCourse">`. */
const states: Readonly<Record<string, string>> = {
  offCourse: 'off-course',
  atRisk: 'at-risk',
  onCourse: 'on-course',
};

const variantColorResolver: VariantColorsResolver = (input) => {
  const state = input.color === undefined ? undefined : states[input.color];
  const name = state ?? 'accent';
  const none = `${rem(1)} solid transparent`;
  switch (input.variant) {
    case 'filled':
      return {
        background: `var(--mp-${name})`,
        hover: state === undefined ? 'var(--mp-accent-hover)' : `var(--mp-${name})`,
        color: state === undefined ? 'var(--mp-on-accent)' : 'var(--mp-bg)',
        border: none,
      };
    case 'light':
      return {
        background: `var(--mp-${name}-soft)`,
        hover: `var(--mp-${name}-soft)`,
        color: `var(--mp-${name})`,
        border: none,
      };
    case 'default':
      return {
        background: 'var(--mp-bg)',
        hover: 'var(--mp-hover)',
        color: state === undefined ? 'var(--mp-text)' : `var(--mp-${name})`,
        border: `${rem(1)} solid var(--mp-line2)`,
      };
    case 'subtle':
      return {
        background: 'transparent',
        hover: 'var(--mp-hover)',
        color: state === undefined ? 'var(--mp-text2)' : `var(--mp-${name})`,
        border: none,
      };
    default:
      return defaultVariantColorsResolver(input);
  }
};

/** look.md in Mantine's words. */
export const theme = createTheme({
  fontFamily,
  fontFamilyMonospace: 'ui-monospace, Menlo, Consolas, monospace',
  fontSizes: { xs: rem(11), sm: rem(12), md: rem(13), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.4545', sm: '1.3333', md: '1.5385', lg: '1.5', xl: '1.4' },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(2), sm: rem(4), md: rem(6), lg: rem(8), xl: rem(12) },
  defaultRadius: 'md',
  headings: {
    fontFamily,
    fontWeight: '620',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: rem(28) },
      h2: { fontSize: rem(13), lineHeight: rem(20) },
      h3: { fontSize: rem(13), lineHeight: rem(20) },
      h4: { fontSize: rem(12), lineHeight: rem(16) },
    },
  },
  shadows: {
    xs: 'none',
    sm: 'var(--mp-shadow)',
    md: 'var(--mp-shadow)',
    lg: 'var(--mp-shadow)',
    xl: 'var(--mp-shadow)',
  },
  colors: {
    accent: [
      '#EEF3FF',
      '#DCE6FF',
      '#BACCFF',
      '#9DB7FF',
      '#86A6FF',
      '#5A82F0',
      '#2B59D6',
      '#234BB8',
      '#1D3F9B',
      '#17337E',
    ],
  },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.36,
  respectReducedMotion: true,
  cursorType: 'pointer',
  // The outline is drawn by tokens.css, for our own pieces and Mantine's alike.
  focusRing: 'never',
  variantColorResolver,
  // Plain objects: importing each component to extend it would pull it into the first bundle.
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'md' } },
    Alert: { defaultProps: { variant: 'light', radius: 'md' } },
    Button: {
      defaultProps: { variant: 'default', size: 'sm' },
      classNames: { root: classes.button, section: classes.buttonSection },
    },
    Checkbox: {
      defaultProps: { size: 'xs', iconColor: 'var(--mp-on-accent)' },
      classNames: { label: classes.choice },
    },
    CloseButton: { defaultProps: { size: 'md', iconSize: 16 } },
    Drawer: {
      defaultProps: { transitionProps: { duration: 160, timingFunction: 'ease-out' } },
      classNames: { content: classes.floating, overlay: classes.veil },
    },
    Input: {
      defaultProps: { size: 'sm' },
      classNames: { wrapper: classes.input, input: classes.field },
    },
    InputWrapper: {
      defaultProps: { size: 'sm', inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      classNames: {
        label: classes.label,
        description: classes.description,
        error: classes.error,
      },
    },
    Menu: {
      defaultProps: {
        // A menu holds items only: the first of them takes the focus.
        withInitialFocusPlaceholder: false,
        // No taller than the window leaves room for; the rest scrolls.
        middlewares: { flip: true, shift: true, size: true },
        radius: 'lg',
        shadow: 'md',
        transitionProps: { duration: 120, transition: 'fade' },
      },
      classNames: { dropdown: classes.menu, item: classes.item },
    },
    Modal: {
      defaultProps: {
        radius: 'xl',
        centered: false,
        yOffset: '12vh',
        transitionProps: { duration: 120, transition: 'fade' },
      },
      classNames: {
        content: classes.floating,
        header: classes.modalHead,
        title: classes.modalTitle,
        body: classes.modalBody,
        overlay: classes.veil,
      },
    },
    NavLink: { defaultProps: { variant: 'subtle' } },
    Pill: { defaultProps: { radius: 'sm' } },
    Popover: {
      defaultProps: { radius: 'lg', shadow: 'md', transitionProps: { duration: 120 } },
      classNames: { dropdown: classes.dropdown },
    },
    Progress: { defaultProps: { size: 6, radius: 'xs' } },
    Radio: {
      defaultProps: { size: 'xs', iconColor: 'var(--mp-on-accent)' },
      classNames: { label: classes.choice },
    },
    SegmentedControl: {
      defaultProps: { size: 'sm', radius: 'md', transitionDuration: 120, withItemsBorders: false },
      classNames: {
        root: classes.segments,
        indicator: classes.segmentChosen,
        label: classes.segment,
      },
    },
    Select: {
      defaultProps: { comboboxProps: { radius: 'lg', shadow: 'md' }, checkIconPosition: 'right' },
      classNames: { dropdown: classes.dropdown, option: classes.item },
    },
    Skeleton: { defaultProps: { animate: false } },
    Switch: { defaultProps: { size: 'sm', withThumbIndicator: false } },
    Table: { classNames: { th: classes.th, td: classes.td } },
    Tooltip: {
      defaultProps: {
        openDelay: 300,
        transitionProps: { duration: 120, transition: 'fade' },
        events: { hover: true, focus: true, touch: false },
      },
      classNames: { tooltip: classes.tooltip },
    },
  },
});

/** Mantine's own colours said with ours, for one scheme. */
function sayInMantine(palette: Palette): Record<string, string> {
  return {
    ...palette,
    '--mantine-color-body': 'var(--mp-bg)',
    '--mantine-color-text': 'var(--mp-text)',
    '--mantine-color-bright': 'var(--mp-text)',
    '--mantine-color-dimmed': 'var(--mp-text2)',
    '--mantine-color-placeholder': 'var(--mp-text3)',
    '--mantine-color-anchor': 'var(--mp-accent)',
    '--mantine-color-error': 'var(--mp-off-course)',
    '--mantine-color-success': 'var(--mp-on-course)',
    '--mantine-color-default': 'var(--mp-bg)',
    '--mantine-color-default-hover': 'var(--mp-hover)',
    '--mantine-color-default-color': 'var(--mp-text)',
    '--mantine-color-default-border': 'var(--mp-line2)',
    '--mantine-color-disabled': 'var(--mp-sunk)',
    '--mantine-color-disabled-color': 'var(--mp-text3)',
    '--mantine-color-disabled-border': 'var(--mp-line)',
    '--mantine-primary-color-filled': 'var(--mp-accent)',
    '--mantine-primary-color-filled-hover': 'var(--mp-accent-hover)',
    '--mantine-primary-color-light': 'var(--mp-accent-soft)',
    '--mantine-primary-color-light-hover': 'var(--mp-accent-soft)',
    '--mantine-primary-color-light-color': 'var(--mp-accent)',
    '--mantine-primary-color-contrast': 'var(--mp-on-accent)',
  };
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: sayInMantine(lightPalette),
  dark: sayInMantine(darkPalette),
});
