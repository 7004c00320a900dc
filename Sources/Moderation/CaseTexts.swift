import Community
import Content

/// What a page says of a case, in the reader's language.
struct CaseTexts: Sendable {
    /// The page where it is decided.
    let address: String
    let state: String
    let kind: String
    let author: String
    let opened: String
    /// Where its item is; nil while its module is off.
    let thing: String?
    /// What was decided, by which rule, when: in one sentence. Nil while it is open.
    let decision: String?
    /// What the author is told; nil if nothing is.
    let reason: String?

    init(_ one: ModerationCase, _ visit: Visit) throws {
        let (space, words) = (try visit.space, visit.words)
        address = SpacePaths.moderationCase(one.id, in: space)
        state = words("moderation.origin.\(one.origin.rawValue)")
        kind = visit.site.word(for: one.kind, words)
        author = one.authorName ?? words("person.gone")
        opened = visit.dates.moment(one.openedAt)
        let item = one.isOff ? nil : one.item
        thing = item.map { visit.site.address(of: $0, kind: one.kind, in: space) }
        decision = one.decision == nil ? nil : DecisionText(one, visit).sentence
        reason = one.words.flatMap { $0.isBlank ? nil : $0 }
    }
}

/// A decision in words: "masqué", "Hors sujet", "lundi 3 juin 2019 à 14 h 30".
struct DecisionText: Sendable {
    let what: String
    let rule: String?
    let when: String

    init(_ one: ModerationCase, _ visit: Visit) {
        let decision = one.decision?.rawValue ?? ""
        let origin = one.origin == .report ? "" : one.origin.rawValue + "."
        what = visit.words("moderation.done.\(origin)\(decision)")
        when = one.decidedAt.map { visit.dates.moment($0) } ?? ""
        rule = one.rule
    }

    var sentence: String { [what, rule, when].compactMap { $0 }.joined(separator: ", ") }
}
