import { getFormatter, getTranslations } from 'next-intl/server'
import {
  changeRole,
  disablePerson,
  enablePerson,
  invitePerson,
  makeResetLink,
  removePerson,
  uninvitePerson,
} from '@/app/settings/people-actions'
import { InvitationList } from '@/components/settings/people/invitation-list'
import { InviteForm } from '@/components/settings/people/invite-form'
import { MemberRow } from '@/components/settings/people/member-row'
import { Section } from '@/components/settings/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { listInvitations } from '@/lib/auth/invitations'
import { listMembers } from '@/lib/auth/members'
import type { Actor } from '@/lib/auth/proof'

const actions = {
  changeRole,
  disable: disablePerson,
  enable: enablePerson,
  remove: removePerson,
  createResetLink: makeResetLink,
}

/** For admins: everybody, and who is on their way. */
export async function PeopleSection({ actor }: { actor: Actor }) {
  const t = await getTranslations('people')
  const shell = await getTranslations('shell')
  const format = await getFormatter()
  const [members, invitations] = await Promise.all([listMembers(), listInvitations()])
  const now = new Date()
  const roleNames = {
    admin: shell('role.admin'),
    creator: shell('role.creator'),
    reviewer: shell('role.reviewer'),
    viewer: shell('role.viewer'),
  }
  return (
    <ClientMessages namespaces={['people', 'settings']}>
      <Section id="people" title={t('title')} lead={t('lead')}>
        <InviteForm invite={invitePerson} roleNames={roleNames} />
        <InvitationList
          invitations={invitations}
          roleNames={roleNames}
          revoke={(id) => uninvitePerson.bind(null, { id })}
        />
        <ul className="border-y border-line">
          {members.map(({ lastSeenAt, ...member }) => (
            <MemberRow
              key={member.id}
              member={member}
              lastSeen={
                lastSeenAt
                  ? t('lastSeen', { when: format.relativeTime(lastSeenAt, now) })
                  : t('neverSeen')
              }
              isSelf={member.id === actor.userId}
              roleNames={roleNames}
              actions={actions}
            />
          ))}
        </ul>
      </Section>
    </ClientMessages>
  )
}
