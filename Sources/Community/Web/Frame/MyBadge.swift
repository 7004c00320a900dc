import Markup

/// The person who is signed in, with the way to their account.
struct MyBadge: Rendered {
    let badge: PersonBadge

    static let fields: [Field<Self>] = [
        .text("name") { $0.badge.name }, .text("initials") { $0.badge.initials },
        .optionalText("photo") { $0.badge.photo },
        .text("profileAddress") { $0.badge.profile },
        .text("accountAddress") { _ in AccountPaths.account() },
    ]
}
