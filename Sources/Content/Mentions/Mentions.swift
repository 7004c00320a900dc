package import Community
import HTTP
package import Markup

/// `@Prénom Nom` names a person.
package enum Mentions {
    /// The field with which the writer publishes all the same.
    package static let field = "mentions"

    /// Turns the mentions of a rendered text into links, in one statement, or none if there is no
    /// `@`. Code, links and e-mail addresses are left alone.
    package static func resolve(
        _ html: HTML, among scope: MentionScope, _ visit: Visit
    ) throws -> MentionedText {
        guard html.markup.contains("@") else {
            return MentionedText(html: html, people: [], fault: nil)
        }
        let runs = MarkupRun.all(in: html)
        let beginnings = beginnings(in: runs)
        guard !beginnings.isEmpty else {
            return MentionedText(html: html, people: [], fault: nil)
        }
        let space = try visit.space
        let people = try MentionStore(db: visit.db).candidates(beginnings, in: space.id, scope)
        var reading = MentionReading(people) { SpacePaths.member($0, in: space) }
        let linked = reading.link(runs)
        return MentionedText(
            html: linked, people: reading.people,
            fault: isForced(visit) ? nil : fault(reading, visit.words))
    }

    package static func isForced(_ visit: Visit) -> Bool {
        visit.request.fields.first(field) == "anyway"
    }

    private static func beginnings(in runs: [MarkupRun]) -> [String] {
        let all = runs.flatMap { run -> [String] in
            guard case .words(let text) = run else { return [] }
            return MentionMark.starts(in: text).map { MentionMark(at: $0, in: text).beginning }
        }
        return Array(Set(all.prefix(2 * MentionReading.most))).sorted()
    }

    private static func fault(_ reading: MentionReading, _ words: Localization) -> String? {
        if let name = reading.unknown.first { return words("mention.nobody", ["name": name]) }
        return reading.ambiguous.first.map { words("mention.several", ["name": $0]) }
    }
}
