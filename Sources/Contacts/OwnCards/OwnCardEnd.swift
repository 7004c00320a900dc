import Community
import Content
import Foundation
import HTTP

/// What the page of a link says that serves no more: what became of it, and what to do.
enum OwnCardEnd {
    /// Nil for a link that serves.
    static func page(_ card: OwnCard, _ visit: Visit) throws -> Response? {
        let request = card.request
        let standing = request.standing(at: visit.now)
        guard standing != .open else { return nil }
        let dates = DateText(words: visit.words, zone: card.space.zone)
        let day = request.answeredAt ?? request.revokedAt ?? request.endsAt
        let page = OwnCardEndPage(
            title: visit.words("contacts.own.\(standing.rawValue).title"),
            text: visit.words(
                "contacts.own.\(standing.rawValue)",
                ["day": dates.day(day), "space": card.space.name]))
        return try visit.page(page, standing == .answered ? .ok : .gone).keptSecret
    }

    static func none(_ visit: Visit) throws -> Response {
        let page = OwnCardEndPage(
            title: visit.words("contacts.own.none.title"), text: visit.words("contacts.own.none"))
        return try visit.page(page, .notFound).keptSecret
    }
}
