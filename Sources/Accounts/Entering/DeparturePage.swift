import Community
import Content
import Markup

/// What somebody is told once who was removed from spaces since they signed in last.
struct DeparturePage: Page {
    static let template = "accounts/departure"

    let spaces: [Space]
    /// Where they were going.
    let next: String

    static let fields: [Field<Self>] = [
        .list("doors", SignInDoor.self) { $0.spaces.map(SignInDoor.init) },
        .text("next") { $0.next },
    ]
}
