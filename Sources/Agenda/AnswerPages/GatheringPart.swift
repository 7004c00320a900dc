import Community
import Content
import Foundation
import Markup

/// What a page of an event shows of who comes to it: the answer, and the ways to the list, the
/// meeting and the sheet.
///
/// In a page: `.optionalRecord("gathering", GatheringPart.self) { $0.gathering }`; in its template
/// `{{#gathering}}{{>agenda/_gathering}}{{/gathering}}`. At most three statements.
struct GatheringPart: Rendered {
    let box: AnswerBox?
    let links: [PageLink]

    static let fields: [Field<Self>] = [
        .optionalRecord("answering", AnswerBox.self) { $0.box },
        .list("ways", PageLink.self) { $0.links }, .flag("hasWays") { !$0.links.isEmpty },
    ]

    /// Of one date, or of an event that takes place once; nil of a series, and of what is not out.
    static func of(
        _ event: AgendaEvent, _ occurrence: Occurrence?, _ visit: Visit
    ) throws -> GatheringPart? {
        let space = try visit.space
        guard event.state == .published, visit.viewer.belongs(to: space),
            occurrence != nil || !event.isSeries
        else { return nil }
        let store = GatheringStore(db: visit.db)
        let found =
            try occurrence.map { try store.find($0.id) }
            ?? store.find(event.id, event.startsLocal)
            ?? store.coming(of: event.id, at: .distantPast, limit: 1).first
        guard let found else { return nil }
        return GatheringPart(
            box: try AnswerBox.of(found, visit), links: links(found, space, visit))
    }

    private static func links(
        _ gathering: Gathering, _ space: Space, _ visit: Visit
    ) -> [PageLink] {
        let (id, event, words) = (gathering.id, gathering.event, visit.words)
        let organises = visit.viewer.organises(gathering)
        var links: [PageLink] = []
        if gathering.rules.isOpen {
            links.append(
                PageLink(words("agenda.answers.title"), GatheringPaths.answers(id, in: space)))
        }
        if gathering.hasMeeting || organises {
            links.append(
                PageLink(words("agenda.meeting.open"), GatheringPaths.meeting(id, in: space)))
        }
        guard organises else { return links }
        return links + [
            PageLink(words("agenda.attendance.title"), GatheringPaths.attendance(id, in: space)),
            PageLink(words("agenda.answerRules.title"), GatheringPaths.rules(event, in: space)),
            PageLink(
                words("agenda.invitations.title"), GatheringPaths.invitations(event, in: space)),
        ]
    }
}
