/** What this device remembers of how it tells that pictures finished. */
export const soundChoice = 'notify-sound'
export const notificationChoice = 'notify-browser'
