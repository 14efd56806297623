import 'i18next';
import type common from '../../resources/locales/en/common.json';
import type cli from '../../resources/locales/en/cli.json';
import type errors from '../../resources/locales/en/errors.json';
import type feedback from '../../resources/locales/en/feedback.json';
import type firstRun from '../../resources/locales/en/firstRun.json';
import type goals from '../../resources/locales/en/goals.json';
import type history from '../../resources/locales/en/history.json';
import type main from '../../resources/locales/en/main.json';
import type mentor from '../../resources/locales/en/mentor.json';
import type progress from '../../resources/locales/en/progress.json';
import type report from '../../resources/locales/en/report.json';
import type review from '../../resources/locales/en/review.json';
import type settings from '../../resources/locales/en/settings.json';
import type share from '../../resources/locales/en/share.json';
import type skills from '../../resources/locales/en/skills.json';
import type today from '../../resources/locales/en/today.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      cli: typeof cli;
      errors: typeof errors;
      feedback: typeof feedback;
      firstRun: typeof firstRun;
      goals: typeof goals;
      history: typeof history;
      main: typeof main;
      mentor: typeof mentor;
      progress: typeof progress;
      report: typeof report;
      review: typeof review;
      settings: typeof settings;
      share: typeof share;
      skills: typeof skills;
      today: typeof today;
    };
  }
}
