import Community
import Content
import Markup

/// One member, with what the viewer may see of them.
struct MemberPage: Page {
    static let template = "people/member"

    let row: MemberRow
    let facts: ProfileFacts
    let members: String
    /// Where one changes one's own page.
    let edit: String?
    let administration: String?
    let follow: FollowControl?
    /// Nil on one's own page.
    let muting: String?
    let isMuted: Bool

    static let fields: [Field<Self>] = [
        .record("member", MemberRow.self) { $0.row },
        .list("facts", ProfileFacts.Fact.self) { $0.facts.all },
        .flag("hasFacts") { !$0.facts.all.isEmpty },
        .optionalText("about") { $0.facts.about },
        .text("members") { $0.members },
        .optionalText("edit") { $0.edit },
        .optionalText("manage") { $0.administration },
        .optionalRecord("follow", FollowControl.self) { $0.follow },
        .optionalText("muteAddress") { $0.muting }, .flag("muted") { $0.isMuted },
    ]
}

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
        ]
    }

    private(set) var all: [Fact] = []
    private(set) var about: String?

    init(
        _ person: Person, _ profile: Profile, _ viewer: Viewer, in space: Space,
        _ words: Localization
    ) {
        let seen = ProfileField.allCases.filter {
            viewer.sees($0, of: person.id, profile[$0].visibility, in: space)
        }
        if seen.contains(.email) {
            add(words("profile.email"), person.email, link: "mailto:" + person.email)
        }
        let telephone = profile[.telephone].content
        if seen.contains(.telephone), !telephone.isEmpty {
            let digits = telephone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
            add(words("profile.telephone"), telephone, link: "tel:" + digits)
        }
        if seen.contains(.address), !profile[.address].content.isEmpty {
            add(words("profile.address"), profile[.address].content, link: nil)
        }
        let text = profile[.about].content
        if seen.contains(.about), !text.isEmpty { about = text }
    }

    private mutating func add(_ word: String, _ text: String, link: String?) {
        all.append(Fact(word: word, text: text, link: link))
    }
}
