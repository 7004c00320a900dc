import Community
import Content
import Markup
import Storage

/// All that answers, reminders, meetings and invitations add to the feature.
enum People {
    static let migrations: [Migration] = [
        GuestSchema.invitations, AnswerSchema.answers, AttendanceSchema.attendance,
        ReminderSchema.reminders, ChangeSchema.changes, MeetingSchema.meetings,
    ]

    static let routes: [Route] =
        Answering.routes + Attendances.routes + Meetings.routes + Inviting.routes
        + ReminderSettings.routes

    static let pages: [any Page.Type] = [
        AnswersPage.self, AnswerRulesPage.self, AttendancePage.self, MeetingPage.self,
        MeetingEditPage.self, MinutesPage.self, InvitationsPage.self, LinkAnswerPage.self,
        ReminderSettingsPage.self,
    ]

    static let declarations: [any Declaration] =
        PeopleSamples.all + AnswerDataStore.all + AttendanceDataStore.all + ReminderDataStore.all
        + MeetingDataStore.all + InvitationDataStore.all + Reminding.declarations
        + ChangeSending.jobs + InvitationTending.jobs + reasons + [
            ToldStore.actors, WaitingLine.lapses, WaitingLine.advances, WaitingLine.sweep,
            MinutesTelling.job, InvitationSending.job, InvitationReplies.desk, GuestMail.kind,
            MeetingFiles.keeper, TaskKind.offer, TaskKind.invitation,
            AccountTab(
                "reminders", word: "account.tab.reminders", path: GatheringPaths.reminders,
                in: .told,
                order: 57),
        ]

    private static let reasons: [any Declaration] = [
        NoticeReason.seatOffered, NoticeReason.offerLapsed, NoticeReason.seatGiven,
        NoticeReason.eventReminder, NoticeReason.eventUnanswered, NoticeReason.eventChanged,
        NoticeReason.eventCancelled, NoticeReason.eventRestored, NoticeReason.minutesPublished,
    ]
}
