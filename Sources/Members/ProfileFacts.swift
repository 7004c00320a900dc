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

        static let fields: [Field<Self>] = [
            .text("word") { $0.word }, .text("text") { $0.text },
            .optionalText("link") { $0.link },
            .plainText("words") { $0.link == nil ? $0.text : nil },
        ]
    }

    private(set) var all: [Fact] = []
    private(set) var about: String?

    init(
        _ person: Person, _ profile: Profile, _ viewer: Viewer, in space: Space,
        _ words: Localization
    ) {
        let seen = ProfileField.allCases.filter {
            viewer.sees($0, of: person.id, profile[$0, space.id], in: space)
        }
        if seen.contains(.email) {
            add(words("profile.email"), person.email, link: "mailto:" + person.email)
        }
        let telephone = profile[.telephone]
        if seen.contains(.telephone), !telephone.isEmpty {
            let digits = telephone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
            add(words("profile.telephone"), telephone, link: "tel:" + digits)
        }
        if seen.contains(.address), !profile[.address].isEmpty {
            add(words("profile.address"), profile[.address], link: nil)
        }
        let text = profile[.about]
        if seen.contains(.about), !text.isEmpty { about = text }
    }

    private mutating func add(_ word: String, _ text: String, link: String?) {
        all.append(Fact(word: word, text: text, link: link))
    }
}
