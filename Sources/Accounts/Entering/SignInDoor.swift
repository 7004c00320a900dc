import Community
import Markup

/// The space that one signs in to, as its page to sign in tells of it.
struct SignInDoor: Rendered {
    let space: Space

    private static func said(_ text: String) -> String? { text.isEmpty ? nil : text }

    static let fields: [Field<Self>] = [
        .text("doorName") { $0.space.name },
        .optionalText("doorLogo") { $0.space.logoAddress },
        .optionalText("doorHost") { said($0.space.host) },
        .optionalText("doorWords") { said($0.space[SpaceDoor.words]) },
        .optionalText("doorContact") { said($0.space[SpaceDoor.contact]) },
    ]
}
