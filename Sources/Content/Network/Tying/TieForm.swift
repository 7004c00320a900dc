import Community
import HTTP

/// The space that one would stand under, or have under oneself.
struct TieForm {
    enum Place: String, CaseIterable {
        /// The other one stands above.
        case above, below
    }

    /// As many may wait for an answer at once.
    static let mostAsked = 20

    var address = ""
    var place: Place?
    var errors = FormErrors()
    private(set) var other: Space?

    init() {}

    init(_ fields: FormFields, _ visit: Visit) throws {
        address = (fields.first("address") ?? "").oneLine
        place = fields.first("place").flatMap(Place.init)
        let words = visit.words
        if place == nil { errors.add("place", words("network.fault.place")) }
        guard Slug.isWellFormed(slug) else {
            errors.add("address", words("network.fault.address"))
            return
        }
        other = try SpaceStore(db: visit.db).find(slug: slug)
        if other == nil { errors.add("address", words("network.fault.unknown")) }
        if other?.id == (try visit.space).id {
            errors.add("address", words("network.fault.itself"))
        }
    }

    /// Of what was typed or pasted: `https://parvis.test/instituts/members` names `instituts`.
    var slug: String {
        let path = address.lowercased().split(separator: "://").last ?? ""
        let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        let isWhole = address.contains("://") || (parts.first ?? "").contains(".")
        return parts.dropFirst(isWhole ? 1 : 0).first ?? ""
    }

    /// What is known to the asking side alone. Whatever else is wrong is told to those who are
    /// asked: it is about their space.
    mutating func check(_ all: [TiedSpace], _ words: Localization) {
        guard let other, let place else { return }
        let known = all.first { $0.space.id == other.id && $0.isAbove == (place == .above) }
        if all.contains(where: { $0.space.id == other.id && $0.tie.isAgreed }) {
            errors.add("address", words("network.fault.tied"))
        } else if let known, !known.hasAsked {
            errors.add("address", words("network.fault.asked"))
        } else if place == .above, all.contains(where: { $0.isAbove && $0.tie.isAgreed }) {
            errors.add("place", words("network.fault.hasParent"))
        } else if known == nil,
            all.count(where: { !$0.tie.isAgreed && !$0.hasAsked }) >= Self.mostAsked
        {
            errors.add("address", words("network.fault.tooMany"))
        }
    }
}
