import Community
import Content
import Markup
import Storage

extension EventPage {
    /// - Parameters:
    ///   - occurrence: one date of a series; nil for the series, and for what happens once.
    ///   - override: what is different on that date.
    ///   - decision: what a moderator typed that was refused.
    init(
        _ event: AgendaEvent, _ occurrence: Occurrence?, _ override: EventOverride?, _ visit: Visit,
        decision typed: DecisionForm? = nil
    ) throws {
        let (space, viewer) = (try visit.space, visit.viewer)
        (self.event, self.space) = (event, space)
        let coming = try Self.coming(event, visit)
        let next = occurrence == nil ? coming.first { !$0.isCancelled } : nil
        view = try EventView(event, occurrence ?? next, override, isNext: next != nil, visit)
        body = try MentionLink.shown(override?.html ?? event.html, visit)
        author = try Self.author(event, visit)
        theme = event.theme
        audience = try Self.audience(event, visit)
        tools = EventTools(event: event, occurrence: occurrence, space: space, viewer: viewer)
        publishing = try visit.publishing(of: event.item)
        dates =
            event.isSeries ? try DateList(event, coming, current: occurrence, visit) : nil
        decision = viewer.mayDecide(event) ? typed ?? DecisionForm() : nil
        gathering = try GatheringPart.of(event, occurrence, visit)
        verdict = Self.verdict(event, visit)
        files = try AttachmentStore(db: visit.db).rows(of: [event.id], visit)[event.id] ?? []
        reactions = try ReactionBar.ask(for: event.item, visit).get()
        let isOut = event.state == .published
        discussion = isOut ? try Discussion.of(event.item, visit) : nil
        follow = isOut ? try Self.follow(event, visit) : nil
        let mayReport =
            isOut && viewer.belongs(to: space) && event.item.author != viewer.person
        reportAddress = mayReport ? SpacePaths.report(event.id, in: space) : nil
    }

    private static func author(_ event: AgendaEvent, _ visit: Visit) throws -> PersonBadge? {
        let space = try visit.space
        guard visit.viewer.knowsPeople(of: space), let name = event.authorName else { return nil }
        return PersonBadge(
            event.item.author, name: name, hasPhoto: event.authorHasPhoto, in: space)
    }

    /// Said when it is not simply for the whole space.
    private static func audience(_ event: AgendaEvent, _ visit: Visit) throws -> String? {
        switch event.item.audience {
        case .space: return nil
        case .everyone, .moderators:
            return visit.words("agenda.for.\(event.item.audience.rawValue)")
        case .groups:
            let names = try GroupStore(db: visit.db).names(of: event.id)
            return visit.words("agenda.for.groups", ["names": names.joined(separator: ", ")])
        }
    }

    /// The next dates of a series.
    private static func coming(_ event: AgendaEvent, _ visit: Visit) throws -> [Occurrence] {
        guard event.isSeries else { return [] }
        return try OccurrenceStore(db: visit.db).next(
            of: event.id, after: visit.now, limit: DateList.most)
    }

    private static func verdict(_ event: AgendaEvent, _ visit: Visit) -> String? {
        guard let decided = event.decision.at, event.state != .draft,
            visit.viewer.isAuthor(of: event) || visit.viewer.moderates(event.item.space)
        else { return nil }
        let key = event.state == .declined ? "agenda.verdict.declined" : "agenda.verdict.accepted"
        return visit.words(key, ["day": visit.dates.short(decided)])
    }

    private static func follow(_ event: AgendaEvent, _ visit: Visit) throws -> FollowControl? {
        let theme = event.theme.map { ThemeKind.agenda.target($0.id) }
        let author = event.item.author.map { FollowTarget.person($0) }
        return try FollowControl.of(
            .item(event.id), within: [theme, author].compactMap(\.self), visit)
    }
}
