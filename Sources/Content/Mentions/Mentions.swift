package import Community
import HTTP
package import Markup

/// `@Prénom Nom` names a person.
package enum Mentions {
    /// The field with which the writer publishes all the same.
    package static let field = "mentions"

    /// Turns the mentions of a rendered text into links, in one statement, or none if there is no
    /// `@`. Code, links, quotations and e-mail addresses are left alone.
    /// - Parameter item: the one that is written again: whom it names already is meant.
    package static func resolve(
        _ html: HTML, among scope: MentionScope, of item: Item.ID? = nil, _ visit: Visit
    ) throws -> MentionedText {
        guard html.markup.contains("@") else {
            return MentionedText(html: html, people: [], fault: nil)
        }
        let runs = MarkupRun.all(in: html)
        let marks = marks(in: runs)
        guard !marks.isEmpty else {
            return MentionedText(html: html, people: [], fault: nil)
        }
        let (space, store) = (try visit.space, MentionStore(db: visit.db))
        let people = try store.candidates(
            Set(marks.flatMap(\.names)).sorted(), near: Set(marks.map(\.beginning)).sorted(),
            in: space.id, scope)
        let before = try item.map { try store.people(in: $0) } ?? []
        var reading = MentionReading(people, meant: chosen(visit, before)) {
            SpacePaths.member($0, in: space)
        }
        let linked = reading.link(runs)
        return MentionedText(
            html: linked, people: reading.people,
            fault: isForced(visit) ? nil : try fault(reading, visit))
    }

    package static func isForced(_ visit: Visit) -> Bool {
        visit.request.fields.first(field) == "anyway"
    }

    /// Whom the writer has chosen where several bear a name: fields that begin so, each with the
    /// number of a person.
    package static func chosen(_ visit: Visit) -> [Person.ID] {
        visit.request.fields.all.filter { $0.name.hasPrefix("named-") }.prefix(40)
            .compactMap { Person.ID(segment: $0.value) }
    }

    /// What is chosen now goes before whom the text named.
    private static func chosen(_ visit: Visit, _ before: [Person.ID]) -> Set<Person.ID> {
        let now = chosen(visit)
        return Set(now.isEmpty ? before : now)
    }

    private static func marks(in runs: [MarkupRun]) -> [MentionMark] {
        let all = runs.lazy.flatMap { run -> [MentionMark] in
            guard case .words(let text) = run else { return [] }
            return MentionMark.starts(in: text).map { MentionMark(at: $0, in: text) }
        }
        return Array(all.prefix(2 * MentionReading.most))
    }

    private static func fault(_ reading: MentionReading, _ visit: Visit) throws -> MentionFault? {
        let words = visit.words
        let choices = try reading.doubts.enumerated().map {
            try MentionChoice($0.offset, $0.element, visit)
        }
        if let doubt = reading.doubts.first {
            return MentionFault(
                text: words("mention.several", ["name": doubt.name]), choices: choices)
        }
        guard let unknown = reading.unknown.first else { return nil }
        let text =
            unknown.near.map {
                words("mention.part", ["name": unknown.name, "whole": "@" + $0.name])
            } ?? words("mention.nobody", ["name": unknown.name])
        return MentionFault(text: text, choices: [])
    }
}
