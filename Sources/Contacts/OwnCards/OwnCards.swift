import Community
import Content
import Foundation
import HTTP

/// Somebody without an account looks at the card that is about them, by the link that they were
/// sent: it serves once, and changes nothing by being followed. What they write waits for a
/// moderator.
enum OwnCards {
    static func show(_ token: String, _ visit: Visit) throws -> Response {
        guard let card = try OwnCard(token, visit.db) else { return try OwnCardEnd.none(visit) }
        if let end = try OwnCardEnd.page(card, visit) { return end }
        return try OwnCardAnswer(card, token, visit).page(OwnCardForm(card))
    }

    static func create(_ token: String, _ visit: Visit) throws -> Response {
        guard let card = try OwnCard(token, visit.db) else { return try OwnCardEnd.none(visit) }
        if let end = try OwnCardEnd.page(card, visit) { return end }
        let answer = OwnCardAnswer(card, token, visit)
        let fields = visit.request.fields
        switch fields.first("do") {
        case "right": return try confirm(answer)
        case "remove": return try remove(answer)
        default: return try correct(answer)
        }
    }

    /// All of it is right: nobody has to look at that.
    private static func confirm(_ answer: OwnCardAnswer) throws -> Response {
        let (card, visit) = (answer.card, answer.visit)
        let form = OwnCardForm(card)
        guard !form.version.differs(from: visit.request.fields) else {
            return try answer.page(form, status: .conflict)
        }
        guard try answer.useUp() else { return try show(answer.token, visit) }
        try ContactStore(db: visit.db).confirm(
            card.contact.id, by: nil, isThemselves: true, at: visit.now)
        if visit.request.fields.first("consents") == "1" {
            let zone = TimeZone(identifier: card.space.zone) ?? .gmt
            try ConsentStore(db: visit.db).set(
                .given, on: LocalDate(visit.now, zone).isoDay, of: card.contact.id)
        }
        return answer.done("contacts.own.done.right")
    }

    private static func remove(_ answer: OwnCardAnswer) throws -> Response {
        var correction = Correction()
        correction.purpose = .removal
        let word = (answer.visit.request.fields.first("why") ?? "").plainLines.trimmed
        correction.word = word.cut(to: OwnCardCheck.longestWord)
        guard try answer.hold(correction) else { return try show(answer.token, answer.visit) }
        return answer.done("contacts.own.done.removal")
    }

    private static func correct(_ answer: OwnCardAnswer) throws -> Response {
        let (card, visit) = (answer.card, answer.visit)
        let form = OwnCardForm(visit.request.fields, card.contact.kind)
        if visit.request.fields.first("do") == "more" { return try answer.page(form, spare: 3) }
        var errors = FormErrors()
        let correction = OwnCardCheck(form: form, card: card, words: visit.words)
            .correction(&errors)
        if correction.isEmpty, errors.isEmpty {
            errors.add("word", visit.words("contacts.own.nothing"))
        }
        guard errors.isEmpty else { return try answer.page(form, errors) }
        guard !OwnCardForm(card).version.differs(from: visit.request.fields) else {
            return try answer.page(form, status: .conflict)
        }
        guard try answer.hold(correction) else { return try show(answer.token, visit) }
        return answer.done("contacts.own.done.sent")
    }
}
