import Community
import Content
import Markup

/// A report as it is shown: who says what, and what came of it.
struct ErratumLine: Rendered {
    let address: String
    let who: String
    let when: String
    let words: String
    let place: String?
    let version: String
    let isOpen: Bool
    let outcome: String?
    let answer: String?

    init(_ erratum: Erratum, _ visit: Visit, _ space: Space) {
        address = ErratumPaths.erratum(erratum.id, in: space)
        who = erratum.personName ?? visit.words("person.gone")
        when = visit.dates.moment(erratum.createdAt)
        words = erratum.words
        place = erratum.place.isBlank ? nil : erratum.place
        version = visit.words(
            "library.erratum.version", ["n": visit.words.number(erratum.number)])
        isOpen = erratum.isOpen
        outcome = erratum.outcome.map { outcome in
            visit.words(
                "library.erratum.outcome.\(outcome.rawValue)",
                [
                    "who": erratum.settlerName ?? visit.words("person.gone"),
                    "when": erratum.settledAt.map(visit.dates.short) ?? "",
                ])
        }
        answer = erratum.answer.isBlank ? nil : erratum.answer
    }

    static let fields: [Field<Self>] = [
        .text("address") { $0.address }, .text("who") { $0.who }, .text("when") { $0.when },
        .plainText("words") { $0.words }, .optionalText("place") { $0.place },
        .text("version") { $0.version }, .flag("open") { $0.isOpen },
        .optionalText("outcome") { $0.outcome }, .plainText("answer") { $0.answer },
    ]
}
