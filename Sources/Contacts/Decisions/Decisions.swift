import Community
import Content
import Foundation
import HTTP

/// What people say of the cards that are about them, and what moderators decide on it: all of it,
/// some of it, or none.
enum Decisions {
    private static let most = 100
    private static let mostDecided = 20
    private static let longestWord = 2_000

    static func index(_ visit: Visit) throws -> Response {
        let (store, space) = (CorrectionStore(db: visit.db), try visit.space)
        return try visit.page(
            CorrectionsPage(
                listAddress: ContactsPaths.contacts(in: space),
                waiting: store.all(waiting: true, in: space.id, limit: most)
                    .map { CorrectionRow($0, in: space, visit) },
                decided: store.all(waiting: false, in: space.id, limit: mostDecided)
                    .map { CorrectionRow($0, in: space, visit) }))
    }

    static func show(_ id: HeldCorrection.ID, _ visit: Visit) throws -> Response {
        let one = try Deciding(id, visit)
        return try visit.page(one.page())
    }

    static func update(_ id: HeldCorrection.ID, _ visit: Visit) throws -> Response {
        let one = try Deciding(id, visit)
        let word = (visit.request.fields.first("word") ?? "").plainLines.trimmed
        guard one.held.state == .waiting else {
            throw Problem.conflict(because: "contacts.correction.decidedMeanwhile")
        }
        guard word.length <= longestWord else {
            var errors = FormErrors()
            errors.add(
                "word", visit.words("form.tooLong", ["n": visit.words.number(longestWord)]))
            return try visit.page(one.page(word, errors), .unprocessable)
        }
        guard !one.version.differs(from: visit.request.fields) else {
            return try visit.page(one.page(word, hasChanged: true), .conflict)
        }
        let isAccepted = visit.request.fields.first("do") == "accept"
        return try isAccepted ? one.accept(word) : one.decline(word)
    }
}
