package import Community
import Foundation
import Storage

/// What is new to one viewer in a space: the one definition, for all counts, badges, dots and
/// lists.
///
/// New is what somebody else has published or done since the viewer came, what they see at this
/// moment, and have neither been shown since nor marked as read. Of whom they have muted, and in
/// what they wish to hear nothing of, nothing is new. It is kept by lines of the journal, so that
/// it does not matter where a text has been moved to. A line about no item in particular, such as
/// that many were imported, is new to nobody: no page tells that one has seen it.
package struct Unread: Sendable {
    /// The latest first.
    package let lines: [Happenings.Line]
    /// Whom the viewer does not wish to read.
    package let muted: Set<Person.ID>
    private let items: Set<Item.ID>
    /// What unread notices tell of.
    private let told: Set<Item.ID>
    private let counts: [Item.ID: Int]
    private let happenings: Happenings
    private let marks: UnreadMarks
    private let person: Person.ID?
    /// The least number of a line that can be new.
    let first: Int64

    static let none = Unread([], of: Happenings(lines: []), UnreadMarks([]), nil)

    private init(
        _ lines: [Happenings.Line], of happenings: Happenings, _ marks: UnreadMarks,
        _ person: Person.ID?
    ) {
        (self.lines, self.happenings, first) = (lines, happenings, happenings.first)
        (self.marks, self.person) = (marks, person)
        (muted, told) = (marks.muted, marks.told)
        items = Set(lines.compactMap(\.item?.id))
        counts = lines.reduce(into: [:]) { counts, line in
            if let page = line.page { counts[page, default: 0] += 1 }
        }
    }

    /// Asked for the rail of each page; by one name, however many count by it.
    package static let question = WaitingCount.Question("unread", query)

    private static func query(_ visit: Visit, _ space: Space) throws -> SQL? {
        guard let person = visit.viewer.person, visit.viewer.belongs(to: space) else { return nil }
        return try UnreadStore.marks(
            of: person, in: space, since: Happenings.of(space, visit).first)
    }

    /// By the answer to that question.
    package static func of(
        _ answer: WaitingCount.Answer, _ visit: Visit, _ space: Space
    ) throws -> Unread {
        try visit.remember("unread", space.slug) { try Unread(answer, visit, space) }
    }

    /// How many things of one feature have something new on their pages: for its badge, or for what
    /// is told of it.
    package static func things(of feature: String) -> WaitingCount {
        WaitingCount(question) { answers, visit, space in
            try of(answers[0], visit, space).pages(of: feature).count
        }
    }

    static func ask(_ visit: Visit, _ space: Space) throws -> Asked<Unread> {
        guard visit.viewer.belongs(to: space) else { return Asked { .none } }
        try visit.answerFrame()
        guard let question = try query(visit, space) else { return Asked { .none } }
        return try visit.rememberAsked("unread", space.slug) {
            try visit.db.ask(pairs: [question]).map { try Unread($0[0], visit, space) }
        }
    }

    private init(_ answer: WaitingCount.Answer, _ visit: Visit, _ space: Space) throws {
        let happenings = try Happenings.of(space, visit)
        let marks = UnreadMarks(answer)
        let (viewer, sight) = (visit.viewer, ItemSight(visit.viewer, in: space))
        let moderates = viewer.moderates(space)
        let recent = happenings.lines.prefix { $0.at >= marks.since }
        let lines = recent.filter { line in
            line.item != nil && !marks.hides(line) && !(viewer.person.map { line.isBy($0) } ?? true)
                && Happenings.isSeen(line, sight, moderates: moderates)
        }
        self.init(Array(lines), of: happenings, marks, viewer.person)
    }

    /// Whether an item is new, or something that was done to it.
    package func contains(_ item: Item.ID) -> Bool { items.contains(item) }

    /// How much is new on the page of an item: it and what hangs from it.
    package func count(on page: Item.ID) -> Int { counts[page] ?? 0 }

    /// What of a page is new.
    package func items(on page: Item.ID) -> Set<Item.ID> {
        Set(lines.lazy.filter { $0.page == page }.compactMap(\.item?.id))
    }

    /// Whose pages have something new, of one feature.
    package func pages(of feature: String) -> Set<Item.ID> {
        Set(lines.lazy.filter { $0.feature == feature }.compactMap(\.page))
    }

    /// The lines that tell of some items: what one is shown of them is read from now on, as is
    /// what was only marked before, so that it stays read if the mark is taken back.
    func lines(of some: Set<Item.ID>) -> [Int64] {
        guard let person else { return [] }
        let isShown = { (line: Happenings.Line) in
            line.item.map { some.contains($0.id) } ?? false
        }
        let marked = happenings.lines.filter {
            isShown($0) && marks.isMarkedAlone($0) && !$0.isBy(person)
        }
        return (lines.filter(isShown) + marked).map(\.id)
    }

    /// Those of some items that unread notices tell of.
    func told(of some: Set<Item.ID>) -> [Item.ID] { some.filter(told.contains) }
}
