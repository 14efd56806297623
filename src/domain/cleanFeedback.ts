import { isEmptyComment, type Comment, type Feedback, type SuggestedGoal } from './feedback.ts';
import { cleanLine, cleanText } from './plainText.ts';

/** A feedback as it may leave the app: nothing hidden in its texts, and nothing in it that says nothing. */
export function cleanFeedback(feedback: Feedback): Feedback {
  const { snapshot, mentor, skills, areas, overall, goals, question } = feedback;
  return {
    ...feedback,
    snapshot: {
      ...snapshot,
      learner: (snapshot.learner && cleanLine(snapshot.learner)) || null,
      role: cleanLine(snapshot.role) || '?',
    },
    mentor: { name: cleanLine(mentor.name) || '?' },
    skills: skills
      .map((one) => ({
        ...one,
        title: cleanLine(one.title) || one.skill,
        reason: trimText(one.reason),
        comment: cleanComment(one.comment),
      }))
      .filter(({ level, reason, comment }) => level !== null || reason !== '' || comment !== null),
    areas: areas.flatMap((one) => {
      const comment = cleanComment(one.comment);
      return comment === null ? [] : [{ ...one, title: cleanLine(one.title) || one.area, comment }];
    }),
    overall: cleanComment(overall),
    goals: goals.map(cleanGoal),
    question: (question && trimText(question)) || null,
  };
}

function cleanGoal(goal: SuggestedGoal): SuggestedGoal {
  return {
    ...goal,
    title: cleanLine(goal.title) || (goal.skill ?? '?'),
    reason: trimText(goal.reason),
  };
}

function cleanComment(comment: Comment | null): Comment | null {
  if (comment === null) return null;
  const cleaned = {
    goal: trimText(comment.goal),
    progress: trimText(comment.progress),
    nextStep: trimText(comment.nextStep),
  };
  return isEmptyComment(cleaned) ? null : cleaned;
}

function trimText(text: string): string {
  return cleanText(text).trim();
}
