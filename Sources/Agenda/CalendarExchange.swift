import Community
import Content
import Markup
import Storage

/// What the agenda exchanges with other calendars: subscription addresses, files, imports.
enum CalendarExchange {
    static let migrations: [Migration] = [
        SubscriptionSchema.subscriptions, SubscriptionSchema.imports,
    ]

    static let pages: [any Page.Type] = [
        SubscriptionsPage.self, ImportFormPage.self, ImportPage.self,
    ]

    static let routes: [Route] = [
        .get(AgendaPaths.file, .readers, EventFiles.show).within(.feeds),
        .get(SubscriptionPaths.feed, .everyone, CalendarFeeds.show).within(.feeds),
        .get(SubscriptionPaths.all, .readers, Subscriptions.index),
        .post(SubscriptionPaths.all, .readers, Subscriptions.create),
        .delete(SubscriptionPaths.one, .readers, Subscriptions.destroy),
        .get(ImportPaths.all, .moderators, Imports.index),
        .post(
            ImportPaths.all, .moderators, work: .slow, intake: .attachments, Imports.create
        )
        .within(.exports),
        .get(ImportPaths.one, .moderators, work: .slow, Imports.show).within(.feeds),
        .post(ImportPaths.one, .moderators, Imports.take),
        .delete(ImportPaths.one, .moderators, Imports.destroy),
    ]

    static let declarations: [any Declaration] =
        [
            JournalVerb.calendarImported, AuditAction.calendarChanged, AuditAction.calendarImported,
            SubscriptionStore.personal,
            ImportStore.personal, ImportStore.files, ImportJob.job, ImportJob.sweep,
        ] + ExchangeSamples.all
}
