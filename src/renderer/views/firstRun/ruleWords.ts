import { useTranslation } from 'react-i18next';
import type { QuestionPage } from '../../../contract/roles.ts';
import type { Rule } from '../../../domain/role.ts';

interface RuleWords {
  /** "any 1 of 3", "all 4". */
  readonly short: (rule: Rule, count: number) => string;
  /** What the role asks of a page, as a sentence. */
  readonly lead: (page: QuestionPage) => string;
}

export function useRuleWords(): RuleWords {
  const { t } = useTranslation('firstRun');
  return {
    short: (rule, count) =>
      isAll(rule, count) ? t('rule.all', { count }) : t('rule.any', { any: rule.any, count }),
    lead: (page) => {
      if (page.groups.length > 1) {
        return isAll(page.rule, page.groups.length)
          ? t('lead.groups')
          : t('lead.anyGroup', { count: page.rule.any });
      }
      const count = page.groups[0]?.questions.length ?? 0;
      return isAll(page.rule, count)
        ? t('lead.all', { count })
        : t('lead.any', { count: page.rule.any, of: count });
    },
  };
}

/** Any one of one is this one. */
function isAll(rule: Rule, count: number): rule is 'all' {
  return rule === 'all' || rule.any >= count;
}
