import Community
import Content
import Markup

/// The first steps of a member.
struct ArrivalPage: Page {
    static let template = "accounts/arrival"

    let space: Space
    let name: String

    static let fields: [Field<Self>] = [
        .text("spaceName") { $0.space.name }, .text("name") { $0.name },
        .text("home") { HomePath.home(in: $0.space) },
        .text("profile") { _ in AccountPaths.account() },
        .text("members") { SpacePaths.members(in: $0.space) },
        .text("security") { _ in FactorPaths.security() },
    ]
}
