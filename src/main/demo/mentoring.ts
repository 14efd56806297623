import type { Services } from '../services.ts';
import { seedMentees } from './mentees.ts';
import { seedReceived } from './received.ts';

/** Both sides of it: what a mentor sent to the demo's learner, and the learners that it reviews itself. */
export async function seedMentoring(services: Services): Promise<void> {
  seedReceived(services);
  await seedMentees(services);
}
