/** What the bar offers for many pictures: the sign and the key of each. Client-safe. */
import {
  BadgeCheck,
  Columns2,
  Download,
  FolderPlus,
  Tag,
  Trash2,
  Undo2,
  type LucideIcon,
} from 'lucide-react'

const act = <Name extends string>(name: Name, cap: string, Icon: LucideIcon) => ({
  ...{ name, cap, Icon, keys: [cap.toLowerCase()], shortcut: cap },
})
const erase = { cap: '⌫', keys: ['backspace', 'delete'], shortcut: 'Backspace Delete' }
export const acts = {
  approve: act('approve', 'A', BadgeCheck),
  tag: act('tag', 'T', Tag),
  collect: act('collect', 'C', FolderPlus),
  compare: act('compare', 'V', Columns2),
  download: act('download', 'D', Download),
  trash: { name: 'trash', Icon: Trash2, ...erase },
  restore: { name: 'restore', Icon: Undo2, ...erase },
} as const
