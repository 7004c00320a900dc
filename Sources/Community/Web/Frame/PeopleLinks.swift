import Markup
import Storage

/// The ways to people's pages in a page that is printed, wherever they come from: a name, a stored
/// mention, a link that somebody typed. Whoever has left the space, or whose account is closed, has
/// no page any more: their name stays and leads nowhere, and their picture gives way to their
/// initials.
struct PeopleLinks {
    /// An attribute that leads to somebody, or shows their picture.
    private struct Link {
        var place: PersonPlace
        let isPhoto: Bool
        /// From the space before its name to its closing quote.
        let attribute: Range<Int>
    }

    private let page: [UInt8]
    private let links: [Link]

    /// - Parameter site: its address, with which people copy that of a page.
    init(_ page: [UInt8], at site: String) {
        self.page = page
        let host = Array(site.lowercased().utf8.drop { $0 != UInt8(ascii: "/") })
        links = PrintedText.places(of: Self.segment, in: page).compactMap {
            Self.link(page, at: $0, host)
        }
    }

    /// The page without those that lead nowhere. Of a space that the viewer does not belong to,
    /// they see nobody.
    func mended(_ visit: Visit) throws -> [UInt8] {
        let (viewer, place) = (visit.viewer, visit.place)
        let spaces = viewer.memberships.map(\.space)
        let known = Dictionary(spaces.map { ($0.slug, $0.id) }) { first, _ in first }
        let closed = place.flatMap { known[$0.slug] == nil ? $0.slug : nil }
        let links = links(in: spaces + [place].compactMap(\.self))
        let sought = links.filter {
            known[$0.place.slug] != nil && $0.place.person != viewer.person
        }
        let people = try Self.found(Set(sought.map(\.place)), visit)
        let dead = links.filter { link in
            if link.place.slug == closed { return true }
            guard known[link.place.slug] != nil, link.place.person != viewer.person else {
                return false
            }
            return people[link.place.person]?.spaces.contains(link.place.slug) != true
        }
        return without(dead) { closed == $0.slug ? "" : people[$0.person]?.name ?? "" }
    }

    /// The ways as they are now, where a space had another address.
    private func links(in spaces: [Space]) -> [Link] {
        let moved = spaces.filter { !$0.formerSlugs.isEmpty }
        guard !moved.isEmpty else { return links }
        return links.map { link in
            var link = link
            if let space = moved.first(where: { $0.bears(link.place.slug) }) {
                link.place.slug = space.slug
            }
            return link
        }
    }

    /// Of how many people the answer is kept. A page of a forum has some thirty.
    private static let mostKept = 200

    /// Asked again only once people have come, gone or changed.
    private static func found(
        _ places: Set<PersonPlace>, _ visit: Visit
    ) throws -> [Person.ID: PeopleLinksStore.Found] {
        guard !places.isEmpty else { return [:] }
        let people = Set(places.map(\.person)).sorted { $0.rawValue < $1.rawValue }
        let slugs = Set(places.map(\.slug)).sorted()
        let ask = { try PeopleLinksStore(db: visit.db).names(of: people, in: slugs) }
        guard let space = visit.place, people.count <= mostKept else { return try ask() }
        let question = slugs.joined(separator: " ") + people.map { " \($0)" }.joined()
        return try visit.rememberForAll("people", in: space, question, isTimeless: true, ask)
    }

    private func without(_ dead: [Link], name: (PersonPlace) -> String) -> [UInt8] {
        guard !dead.isEmpty else { return page }
        var mended: [UInt8] = []
        mended.reserveCapacity(page.count)
        var at = 0
        for link in dead where link.attribute.lowerBound >= at {
            let range = link.isPhoto ? tag(around: link.attribute) : link.attribute
            mended += page[at..<range.lowerBound]
            if link.isPhoto { mended += face(page[range], name(link.place)).utf8 }
            at = range.upperBound
        }
        return mended + page[at...]
    }

    /// What stands in the place of a picture, as `shared/_face` prints it.
    private func face(_ tag: ArraySlice<UInt8>, _ name: String) -> String {
        let start = PrintedText.places(of: "class=\"", in: Array(tag)).first.map {
            tag.startIndex + $0 + 7
        }
        let kind = start.map { String(decoding: tag[$0...].prefix { $0 != 0x22 }, as: UTF8.self) }
        let initials = Escaping.escape(Person.initials(of: name))
        return "<span class=\"\(kind ?? "face")\" aria-hidden=\"true\">\(initials)</span>"
    }

    private func tag(around attribute: Range<Int>) -> Range<Int> {
        let start = page[..<attribute.lowerBound].lastIndex(of: UInt8(ascii: "<"))
        let end = page[attribute.upperBound...].firstIndex(of: UInt8(ascii: ">"))
        return (start ?? attribute.lowerBound)..<(end.map { $0 + 1 } ?? attribute.upperBound)
    }

    // MARK: Reading

    private static let segment = "/members/"
    private static let photo = Array("/photo".utf8)

    /// Around `/members/`: ` href="/space/members/12"`, ` src="/space/members/12/photo"`; with
    /// the address of the site, a query or the name of a part if somebody typed them.
    private static func link(_ page: [UInt8], at segment: Int, _ host: [UInt8]) -> Link? {
        guard let quote = page[..<segment].suffix(host.count + 80).lastIndex(of: 0x22),
            let slug = slug(page[(quote + 1)..<segment], host)
        else { return nil }
        let digits = page[(segment + Self.segment.utf8.count)...].prefix { 0x30...0x39 ~= $0 }
        let rest = page[digits.endIndex...]
        let isPhoto = rest.starts(with: photo)
        let name = isPhoto ? " src=" : " href="
        guard let end = end(page[(digits.endIndex + (isPhoto ? photo.count : 0))...]),
            page[..<quote].suffix(name.utf8.count).elementsEqual(name.utf8),
            let id = Int64(String(decoding: digits, as: UTF8.self))
        else { return nil }
        return Link(
            place: PersonPlace(slug: slug, person: Person.ID(rawValue: id)), isPhoto: isPhoto,
            attribute: (quote - name.utf8.count)..<(end + 1))
    }

    /// The space of an address of this site.
    private static func slug(_ address: ArraySlice<UInt8>, _ host: [UInt8]) -> String? {
        let text = String(decoding: address, as: UTF8.self)
        let start = ["http:", "https:", ""].first { text.lowercased().hasPrefix($0 + "//") }
        var path = text[...]
        if let start {
            path = path.dropFirst(start.count)
            guard path.lowercased().utf8.starts(with: host) else { return nil }
            path = path.dropFirst(String(decoding: host, as: UTF8.self).count)
        }
        let slug = path.dropFirst()
        return path.hasPrefix("/") && !slug.contains("/") ? String(slug) : nil
    }

    /// The closing quote, behind a query or the name of a part.
    private static func end(_ rest: ArraySlice<UInt8>) -> Int? {
        guard let first = rest.first, [0x22, 0x23, 0x3F].contains(first) else { return nil }
        return rest.firstIndex(of: 0x22)
    }
}
