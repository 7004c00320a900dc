import Community
import Markup
import Storage

/// Reads a rendered text for whom it names, among some people: the longest name that stands
/// there, or a first name that is nobody else's.
struct MentionReading {
    /// How many people one text names at most; the rest stays text.
    static let most = 20

    let names: [(person: NamedPerson, whole: String, first: String)]
    let address: (Person.ID) -> String
    private(set) var people: [Person.ID] = []
    private(set) var unknown: [String] = []
    private(set) var ambiguous: [String] = []
    private var count = 0
    private var tries = 0

    init(_ people: [NamedPerson], address: @escaping (Person.ID) -> String) {
        names = people.map { person in
            let whole = Folding.fold(person.name)
            return (person, whole, String(whole.prefix { $0 != " " }))
        }
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
            let shown = Escaping.escape("@" + person.name)
            linked += "<a href=\"\(Escaping.escape(address(person.id)))\">\(shown)</a>"
            if !people.contains(person.id) { people.append(person.id) }
            count += 1
            done = end
        }
        return linked + Escaping.escape(String(text[done...]))
    }

    private mutating func find(_ mark: MentionMark) -> (NamedPerson, Substring.Index)? {
        let whole = names.compactMap { name in mark.end(of: name.whole).map { (name, $0) } }
        if let longest = whole.max(by: { $0.0.whole.count < $1.0.whole.count }) {
            return (longest.0.person, longest.1)
        }
        let first = names.compactMap { name in mark.end(of: name.first).map { (name, $0) } }
        if first.count == 1 { return (first[0].0.person, first[0].1) }
        if first.count > 1 {
            ambiguous.append("@" + mark.word)
        } else if mark.isCapital {
            unknown.append("@" + mark.word)
        }
        return nil
    }
}
