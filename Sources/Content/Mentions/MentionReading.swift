import Community
import Markup
import Storage

/// Reads a rendered text for whom it names, among some people: whose whole name stands there, the
/// longest first. The words stay as they were written.
struct MentionReading {
    /// How many people one text names at most; the rest stays text.
    static let most = 20

    /// Several people bear the name that stands there.
    struct Doubt: Equatable {
        let name: String
        let people: [NamedPerson]
    }

    /// Nobody's whole name stands there.
    struct Unknown: Equatable {
        let name: String
        /// Somebody whose name begins so.
        let near: NamedPerson?
    }

    private let names: [(person: NamedPerson, whole: String, first: String)]
    /// Whom the writer means where several bear a name.
    private let meant: Set<Person.ID>
    private let address: (Person.ID) -> String
    private(set) var people: [Person.ID] = []
    private(set) var unknown: [Unknown] = []
    private(set) var doubts: [Doubt] = []
    private var count = 0
    private var tries = 0

    init(
        _ people: [NamedPerson], meant: Set<Person.ID>, address: @escaping (Person.ID) -> String
    ) {
        names = people.map { person in
            let whole = Folding.fold(person.name)
            return (person, whole, String(whole.prefix { $0 != " " }))
        }
        self.meant = meant
        self.address = address
    }

    /// The markup with each name as a link to the profile.
    mutating func link(_ runs: [MarkupRun]) -> HTML {
        var markup = ""
        for run in runs {
            switch run {
            case .markup(let tag): markup += tag
            case .words(let text): markup += link(text)
            }
        }
        return HTML(trusted: markup)
    }

    private mutating func link(_ text: String) -> String {
        var linked = ""
        var done = text.startIndex
        for start in MentionMark.starts(in: text) where start >= done {
            guard count < Self.most, tries < 4 * Self.most else { break }
            tries += 1
            let mark = MentionMark(at: start, in: text)
            guard let (person, end) = find(mark) else { continue }
            linked += Escaping.escape(String(text[done..<start]))
            linked += MentionLink.print(String(text[start..<end]), to: address(person.id))
            if !people.contains(person.id) { people.append(person.id) }
            count += 1
            done = end
        }
        return linked + Escaping.escape(String(text[done...]))
    }

    private mutating func find(_ mark: MentionMark) -> (NamedPerson, Substring.Index)? {
        let whole = names.compactMap { name in mark.end(of: name.whole).map { (name, $0) } }
        guard let longest = whole.max(by: { $0.0.whole.count < $1.0.whole.count }) else {
            noteUnknown(mark)
            return nil
        }
        let bearers = whole.filter { $0.0.whole == longest.0.whole }.map(\.0.person)
        if bearers.count == 1 { return (bearers[0], longest.1) }
        let chosen = bearers.filter { meant.contains($0.id) }
        if chosen.count == 1 { return (chosen[0], longest.1) }
        let doubt = Doubt(name: "@" + mark.tail[..<longest.1], people: bearers)
        if !doubts.contains(where: { $0.people == bearers }) { doubts.append(doubt) }
        return nil
    }

    /// A small letter that names nobody is no mention.
    private mutating func noteUnknown(_ mark: MentionMark) {
        let near = names.first { mark.end(of: $0.first) != nil }?.person
        guard mark.isCapital || near != nil else { return }
        unknown.append(Unknown(name: "@" + mark.word, near: near))
    }
}
