import type { Messages } from '@/i18n/en'
import activity from '@/messages/zh/activity.json'
import audit from '@/messages/zh/audit.json'
import auth from '@/messages/zh/auth.json'
import error from '@/messages/zh/error.json'
import gallery from '@/messages/zh/gallery.json'
import people from '@/messages/zh/people.json'
import playground from '@/messages/zh/playground.json'
import settings from '@/messages/zh/settings.json'
import shell from '@/messages/zh/shell.json'
import spend from '@/messages/zh/spend.json'
import states from '@/messages/zh/states.json'

export const zh: Messages = {
  activity,
  audit,
  auth,
  error,
  gallery,
  people,
  playground,
  settings,
  shell,
  spend,
  states,
}
