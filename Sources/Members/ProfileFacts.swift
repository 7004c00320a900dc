import Community
import Content
import Markup

/// How to reach somebody, as far as the viewer may see it.
struct ProfileFacts {
    struct Fact: Rendered {
        let word: String
        let text: String
        /// An address to follow: `mailto:` or `tel:`.
        let link: String?
        /// On one's own page, who else sees it.
        let seen: String?

        static let fields: [Field<Self>] = [
            .text("word") { $0.word }, .text("text") { $0.text },
            .optionalText("link") { $0.link }, .optionalText("seen") { $0.seen },
            .plainText("words") { $0.link == nil ? $0.text : nil },
        ]
    }

    private(set) var all: [Fact] = []
    private(set) var about: String?
    private(set) var aboutSeen: String?

    init(
        _ person: Person, _ profile: Profile, _ viewer: Viewer, in space: Space,
        _ words: Localization
    ) {
        let seen = ProfileField.allCases.filter {
            viewer.sees($0, of: person.id, profile[$0, space.id], in: space)
        }
        let isMine = viewer.person == person.id
        for field in [ProfileField.email, .telephone, .address, .about]
        where seen.contains(field) {
            let text = field == .email ? person.email : profile[field]
            guard !text.isEmpty else { continue }
            let others = isMine ? words("members.seen.\(profile[field, space.id].rawValue)") : nil
            if field == .about {
                (about, aboutSeen) = (text, others)
            } else {
                all.append(
                    Fact(
                        word: words("profile.\(field.rawValue)"), text: text,
                        link: Self.link(field, text), seen: others))
            }
        }
    }

    private static func link(_ field: ProfileField, _ text: String) -> String? {
        switch field {
        case .email: "mailto:" + text
        case .telephone: "tel:" + text.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
        default: nil
        }
    }
}
