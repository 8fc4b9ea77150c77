import type { Messages } from '@/i18n/en'
import activity from '@/messages/zh/activity.json'
import audit from '@/messages/zh/audit.json'
import auth from '@/messages/zh/auth.json'
import collections from '@/messages/zh/collections.json'
import compare from '@/messages/zh/compare.json'
import error from '@/messages/zh/error.json'
import gallery from '@/messages/zh/gallery.json'
import help from '@/messages/zh/help.json'
import list from '@/messages/zh/list.json'
import operations from '@/messages/zh/operations.json'
import people from '@/messages/zh/people.json'
import playground from '@/messages/zh/playground.json'
import review from '@/messages/zh/review.json'
import reuse from '@/messages/zh/reuse.json'
import settings from '@/messages/zh/settings.json'
import share from '@/messages/zh/share.json'
import shell from '@/messages/zh/shell.json'
import snippets from '@/messages/zh/snippets.json'
import spend from '@/messages/zh/spend.json'
import states from '@/messages/zh/states.json'
import undecided from '@/messages/zh/undecided.json'

export const zh: Messages = {
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
