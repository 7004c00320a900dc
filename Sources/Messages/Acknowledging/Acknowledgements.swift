import Community
import Content
import Foundation
import HTTP
import Markup

/// Saying that one has got a letter: by a click on the platform, or by the link of the mail, which
/// asks for no account. A link that is followed says nothing: programs follow them. Only the
/// button does.
enum Acknowledgements {
    /// On the platform.
    static func create(_ id: Letter.ID, _ visit: Visit) throws -> Response {
        let space = try visit.spaceOfMembers
        let letter = try LetterStore(db: visit.db).find(id, for: visit.viewer, in: space)
        try visit.require(letter.asksReceipt && !visit.viewer.wrote(letter))
        try CopyWitness(site: visit.site, db: visit.db, now: visit.now)
            .acknowledged(letter.id, by: visit.person, from: .platform)
        return visit.redirect(
            to: visit.back(
                or: MessagesPaths.thread(letter.thread, in: space) + "#letter-\(id)"),
            notice: "messages.done.acknowledged")
    }

    static func show(_ token: String, _ visit: Visit) throws -> Response {
        guard let copy = try copy(token, visit) else { return try gone(visit) }
        return try answer(copy, token, visit)
    }

    static func createByLink(_ token: String, _ visit: Visit) throws -> Response {
        guard let copy = try copy(token, visit) else { return try gone(visit) }
        try CopyWitness(site: visit.site, db: visit.db, now: visit.now)
            .acknowledged(copy.letter, by: copy.person, from: .link)
        return visit.redirect(to: MessagesPaths.link(token)).withoutReferrer
    }

    private static func copy(_ token: String, _ visit: Visit) throws -> LinkedCopy? {
        guard let id = AcknowledgementLink.copy(token, visit.site),
            let copy = try LinkedCopyStore(db: visit.db).find(id), copy.serves(at: visit.now),
            copy.waitsReceipt || copy.acknowledgedAt != nil
        else { return nil }
        return copy
    }

    private static func gone(_ visit: Visit) throws -> Response {
        try visit.page(AcknowledgementPage(shown: nil), .notFound).withoutReferrer
    }

    private static func answer(
        _ copy: LinkedCopy, _ token: String, _ visit: Visit
    ) throws -> Response {
        guard let letter = try LetterStore(db: visit.db).find(copy.letter),
            let space = try SpaceStore(db: visit.db).find(copy.space)
        else { return try gone(visit) }
        let words = visit.words
        let dates = DateText(words: words, zone: space.zone)
        let shows = copy.acknowledgedAt != nil && letter.isOfficial
        let shown = AcknowledgementPage.Shown(
            address: MessagesPaths.link(token), subject: letter.subject,
            lead: words(
                "messages.link.lead",
                [
                    "name": letter.authorName ?? words("messages.gone"),
                    "when": dates.moment(letter.at),
                ]),
            reader: words("messages.link.reader", ["name": copy.personName]),
            isDone: copy.acknowledgedAt != nil,
            done: copy.acknowledgedAt.map {
                words("messages.acknowledged", ["when": dates.moment($0)])
            } ?? "",
            asks: words(letter.isOfficial ? "messages.link.official" : "messages.link.asks"),
            body: shows ? HTML(trusted: letter.html) : .empty,
            threadAddress: MessagesPaths.thread(letter.thread, in: space))
        return try visit.page(AcknowledgementPage(shown: shown)).withoutReferrer
    }
}

extension Response {
    /// A page whose address is a secret tells it to nobody.
    fileprivate var withoutReferrer: Response {
        var response = self
        response.headers.set("Referrer-Policy", "no-referrer")
        return response
    }
}
