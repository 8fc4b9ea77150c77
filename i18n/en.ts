import activity from '@/messages/en/activity.json'
import audit from '@/messages/en/audit.json'
import auth from '@/messages/en/auth.json'
import collections from '@/messages/en/collections.json'
import compare from '@/messages/en/compare.json'
import error from '@/messages/en/error.json'
import gallery from '@/messages/en/gallery.json'
import help from '@/messages/en/help.json'
import list from '@/messages/en/list.json'
import operations from '@/messages/en/operations.json'
import people from '@/messages/en/people.json'
import playground from '@/messages/en/playground.json'
import review from '@/messages/en/review.json'
import reuse from '@/messages/en/reuse.json'
import settings from '@/messages/en/settings.json'
import share from '@/messages/en/share.json'
import shell from '@/messages/en/shell.json'
import snippets from '@/messages/en/snippets.json'
import spend from '@/messages/en/spend.json'
import states from '@/messages/en/states.json'
import undecided from '@/messages/en/undecided.json'

/** One namespace per file. English is the source: its keys type every translation call. */
export const en = {
  activity,
  audit,
  auth,
  collections,
  compare,
  error,
  gallery,
  help,
  list,
  operations,
  people,
  playground,
  review,
  reuse,
  settings,
  share,
  shell,
  snippets,
  spend,
  states,
  undecided,
}

export type Messages = typeof en
