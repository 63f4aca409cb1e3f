import { z } from 'zod';

/** An id of Discord's. */
export const idSchema = z.string().regex(/^\d{1,20}$/);

/** A user as Discord's API sends one, in the fields that the bot shows. */
export const userSchema = z.object({
  id: idSchema,
  username: z.string(),
  global_name: z.string().nullish(),
});
