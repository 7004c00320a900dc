import Community
import Content

/// What a new text is: an information, or a consent, and to what.
struct SiteTextChoice: Equatable {
    let kind: SiteText.Kind
    let purpose: String?

    static let information = SiteTextChoice(kind: .information, purpose: nil)

    private init(kind: SiteText.Kind, purpose: String?) {
        (self.kind, self.purpose) = (kind, purpose)
    }

    /// - Parameter value: that of an option.
    init(_ value: String, _ visit: Visit) throws(Problem) {
        purpose = visit.site.declarations.find(ConsentPurpose.self, value)?.name
        let plain = SiteText.Kind(rawValue: value)
        guard let kind = purpose == nil ? plain : .consent else { throw .badRequest }
        self.kind = kind
    }

    static func options(chosen: SiteTextChoice, _ visit: Visit) -> [FormOption] {
        let words = visit.words
        let plain = SiteText.Kind.allCases.map { kind in
            FormOption(
                value: kind.rawValue, word: words("consent.kind.\(kind)"),
                isChosen: chosen == SiteTextChoice(kind: kind, purpose: nil))
        }
        return plain
            + visit.site.declarations.all(ConsentPurpose.self).map { purpose in
                FormOption(
                    value: purpose.name,
                    word: words(
                        "consent.kind.purpose",
                        ["purpose": words(purpose.word), "hint": words(purpose.hint)]),
                    isChosen: chosen.purpose == purpose.name)
            }
    }
}
