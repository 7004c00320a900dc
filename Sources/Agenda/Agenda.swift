package import Community
import Content

/// All that takes place in the field: meetings, days of training, deadlines.
///
/// An event is an item with a time on the clock of its own zone, and perhaps a rule by which it
/// comes again. All its dates, up to a horizon, are rows (`Occurrence`), written in the
/// transaction that changes the event: a month is one query, however old the agenda is. What
/// differs on one date is a row of `event_override`. Members propose events, and moderators
/// decide: what waits is an item that is not published, seen by its author and by them.
package let agenda = Feature(
    name: "agenda",
    migrations: [
        ThemeKind.agenda.migration("agenda-1-theme"), AgendaSchema.events, AgendaSchema.occurrences,
        EventCollectionSchema.stamps,
    ] + CalendarExchange.migrations + People.migrations,
    routes: reading + writing + moderating + ThemeKind.agenda.routes + CalendarExchange.routes
        + People.routes + EventCollection.kind.routes + AnswerCollection.kind.routes,
    pages: [
        CalendarPage.self, EventPage.self, EventFormPage.self, OccurrenceFormPage.self,
        ScopePage.self, CancellationPage.self, ProposalsPage.self,
    ] + CalendarExchange.pages + People.pages,
    declares: places + told + Publishable.events.declarations + [Processing("agenda")]
        + ThemeKind.agenda.declarations
        + AgendaDataStore.all
        + AgendaSamples.all + AgendaBench.all + CalendarExchange.declarations + People.declarations
)

private let places: [any Declaration] = [
    OfflinePage(
        "agenda", word: "rail.agenda", path: AgendaPaths.agenda, query: "?view=list", order: 20),
    NavigationItem(
        "agenda", word: "rail.agenda", icon: "agenda", path: AgendaPaths.agenda, key: "d",
        children: [
            .init(
                word: "agenda.proposals", path: AgendaPaths.proposals, access: .moderators),
            .init(word: "agenda.drafts", path: AgendaPaths.drafts, access: .participants),
            ThemeKind.agenda.navigation,
            .init(word: "agenda.import.title", path: CalendarImport.kind.all, access: .moderators),
            .init(
                word: "agenda.calendar.title", path: SubscriptionPaths.all,
                access: .participants),
        ],
        told: ToldCount("agenda.told", of: Unread.things(of: "agenda")),
        tasks: .kinds([.eventToDecide, .offer, .invitation])),
    TaskKind.eventToDecide, DecisionKind.events, NextEvents.card,
    ItemKind(
        name: AgendaEvent.kind, word: "kind.event", back: "agenda.picture.back",
        path: AgendaPaths.event,
        texts: { try AgendaTextStore(db: $0).texts($1) }),
    SettledDates.desk, AgendaSettings.proposals.declaration, HorizonJob.job, AgendaScript.script,
    EventCollection.kind, EventCollection.kind.reach, AnswerCollection.kind,
]

private let told: [any Declaration] = [
    JournalVerb.eventCancelled, NoticeReason.eventAccepted, NoticeReason.eventDeclined,
]

private let reading: [Route] = [
    .get(AgendaPaths.agenda, .readers, Calendars.show),
    .get(AgendaPaths.event, .readers, EventPages.show),
    .get(AgendaPaths.occurrence, .readers, EventPages.showDate),
]

/// Partners propose as well, where the space lets them.
private let writing: [Route] = [
    .get(AgendaPaths.new, .readers, Editing.new),
    .post(AgendaPaths.agenda, .readers, intake: .attachments, Editing.create)
        .within(.posts).withLists("group", "weekday"),
    .get(AgendaPaths.drafts, .readers, Proposals.own),
    .get(AgendaPaths.edit, .readers, Editing.edit),
    .put(AgendaPaths.event, .readers, intake: .attachments, Editing.update)
        .within(.posts).withLists("group", "weekday"),
    .delete(AgendaPaths.event, .readers, EventPages.destroy),
    .get(AgendaPaths.occurrenceEdit, .readers, OccurrenceEditing.edit),
    .put(AgendaPaths.occurrence, .readers, intake: .attachments, OccurrenceEditing.update)
        .within(.posts).withLists("group", "weekday"),
]

private let moderating: [Route] = [
    .get(AgendaPaths.proposals, .moderators, Proposals.index),
    .post(AgendaPaths.decision, .moderators, Decisions.create),
    .get(AgendaPaths.cancellation, .moderators, Cancellations.edit),
    .post(AgendaPaths.cancellation, .moderators, Cancellations.create),
    .delete(AgendaPaths.cancellation, .moderators, Cancellations.destroy).asStatement(),
    .get(AgendaPaths.occurrenceCancellation, .moderators, Cancellations.editDate),
    .post(AgendaPaths.occurrenceCancellation, .moderators, Cancellations.createDate),
    .delete(AgendaPaths.occurrenceCancellation, .moderators, Cancellations.destroyDate)
        .asStatement(),
]

extension DecisionKind {
    static let events = DecisionKind(
        "agenda.proposal", heading: "agenda.decided", order: 6, path: AgendaPaths.event,
        outcomes: worded { "agenda.decided.\($0)" }, rows: ProposalStore.decided)
}

extension TaskKind {
    static let eventToDecide = TaskKind(
        "agenda.decide", heading: "agenda.proposals", act: "agenda.task.decide", order: 7,
        path: AgendaPaths.event, rows: ProposalStore.toDecide)
}
